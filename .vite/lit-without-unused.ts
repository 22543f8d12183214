import type { Plugin } from 'vite';

/** A text that one of Lit's files has once, and what stands for it. */
type Cut = readonly [from: string, to: string];

/** Element parts, directives and what cleans up after them; SVG and MathML fragments; bindings in comments and raw text. */
const litHtml: readonly Cut[] = [
  ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', 'unused=0;'],
  // What stands in the templates is known: nothing is taken for the marker of a binding by chance.
  ['`lit$${Math.random().toFixed(9).slice(2)}$`', '"lit$jb$"'],
  ['i=t=>t,', ''],
  ['i(t).nextSibling;i(t).remove()', 't.nextSibling;t.remove()'],
  // Templates are HTML.
  [
    'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)',
    'b=(i,...s)=>({_$litType$:1,strings:i,values:s}),w=b,T=b',
  ],
  ['l=2===i?"<svg>":3===i?"<math>":"",c=v', 'l="",c=v'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  ['constructor({strings:t,_$litType$:i},e){let r;', 'constructor({strings:t},e){let r;'],
  ['[f,v]=N(t,i)', '[f,v]=N(t)'],
  ['N=(t,i)=>{', 'N=t=>{'],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(',
    'this.el=S.createElement(f);P.currentNode=this.el.content;for(',
  ],
  ['static createElement(t,i){', 'static createElement(t){'],
  [
    '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'this._$AC(t)',
  ],
  ['const{values:i,_$litType$:s}=t,e=', 'const{values:i}=t,e='],
  ['if(r.hasAttributes())for(', 'for('],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // Values stand in attributes and between tags.
  ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
  ['c===_||c===m?c=v:', ''],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  // Attributes stand in double quotes, or in none.
  [String.raw`f="[ \t\n\f\r]",`, ''],
  [
    `p=RegExp(\`>|\${f}(?:([^\\\\s"'>=/]+)(\${f}*=\${f}*(?:[^ \\t\\n\\f\\r"'\\\`<>=]|("|')|))|$)\`,"g"),g=/'/g,`,
    `p=/>|\\s(?:([^\\s"'>=/]+)(\\s*=\\s*(?:[^\\s"'\`<>=]|(")|))|$)/g,`,
  ],
  [`void 0===u[3]?p:'"'===u[3]?$:g)`, 'void 0===u[3]?p:$)'],
  [':c===$||c===g?c=p:', ':c===$?c=p:'],
  ['(c=p,n=void 0)', 'c=p'],
  ['let n,l="",', 'let l="",'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  [':6===r.type&&(i=new Z(h,this,t)),', ':0,'],
  // Directives, and the connected state and the parents that only they ask for.
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  ['_$AI(t,i=this,s,e){const h=', '_$AI(t,s){const h='],
  ['if(void 0===h)t=M(this,t,i,0),', 'if(void 0===h)'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  // Only they answer that nothing changed.
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['o=!a(t)||t!==this._$AH&&t!==E,', 'o=!a(t)||t!==this._$AH,'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['(s._$AI(t,s,i),i+=', '(s._$AI(t,i),i+='],
  ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '_$AI(t){t??=A;'],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},', 'const j=0,'],
  [
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}',
    'constructor(t){this._$AV=[],this._$AD=t}',
  ],
  ['new R(e,this)', 'new R(e)'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [
    'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    'constructor(t,i,e){this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
  ],
  ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling,t)'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
  // What renders is an element, into a root of its own that is empty.
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
    '(i._$litPart$??=new k(i.appendChild(c()),null,s))._$AI(t)',
  ],
  ['for(this._$AP?.(!1,!0,s);t!==', 'for(;t!=='],
  ['_$AR(t=this._$AA.nextSibling,s){', '_$AR(t=this._$AA.nextSibling){'],
  ['(this._$AR(s&&s._$AB.nextSibling,e),i.length=e)', '(this._$AR(s&&s._$AB.nextSibling),i.length=e)'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  [
    'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
    'constructor(t,i,s,h){this._$AH=A,this.element=t,this.name=i,this.options=h,',
  ],
  ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings,t)'],
  ['class I extends H{constructor(){super(...arguments),this.type=3}', 'class I extends H{'],
  ['class L extends H{constructor(){super(...arguments),this.type=4}', 'class L extends H{'],
  ['class z extends H{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', 'class z extends H{'],
  // Listeners are functions.
  [
    'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&',
    'h=t!==A&&s===A;t===A&&s!==A&&',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.options.host,t)',
  ],
];

/** Metadata of decorators, initializers, converters and comparisons of our own, reflected properties, sheets to be sorted out. */
const reactiveElement: readonly Cut[] = [
  ['c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,', ''],
  [
    'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
    'u=0',
  ],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  // Properties are listed in one class, by names; attributes have text; one with an accessor of its own begins without a change.
  [
    'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}',
    '',
  ],
  [
    'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
    '',
  ],
  ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}', ''],
  [
    'static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
    '',
  ],
  [
    'if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}',
    'if(!this.finalized){this.finalized=!0,this.elementProperties=new Map,this._$Eh=new Map;const t=this.properties;for(const s in t){const i=t[s],r=Symbol(),{get:o,set:n}=h(this.prototype,s)??{get(){return this[r]},set(t){this[r]=t}};this.elementProperties.set(s,i),i.state||!1===i.attribute||this._$Eh.set(i.attribute??s.toLowerCase(),s),e(this.prototype,s,{get:o,set(t){const i=o.call(this);n.call(this,t),this.requestUpdate(s,i)}})}}}',
  ],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
    '',
  ],
  ['this.constructor.elementStyles', 'this.constructor.styles'],
  ['y.elementStyles=[],', ''],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  // What is called once stands where it is called.
  [
    'this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}',
    'this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$Ep=new Map;for(const t of this.constructor.elementProperties.keys())this.hasOwnProperty(t)&&(this._$Ep.set(t,this[t]),delete this[t]);this.requestUpdate()}',
  ],
  [
    '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
    '',
  ],
  [
    'if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}',
    'this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=[];',
  ],
  [
    'willUpdate(t){}_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}',
    '',
  ],
  [
    'getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}',
    'getOwnPropertyDescriptor:h}',
  ],
  ['this.finalize(),this._$Eh&&[', 'this.finalize(),['],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  [
    'attributeChangedCallback(t,s,i){this._$AK(t,i)}',
    'attributeChangedCallback(t,o,s){const i=this.constructor,e=i._$Eh.get(t),{type:r}=i.elementProperties.get(e);this._$Em!==e&&(this._$Em=e,this[e]=r===Boolean?null!==s:r===Number&&null!==s?Number(s):s,this._$Em=0)}',
  ],
  [
    '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
    '',
  ],
  ['!1===this.isUpdatePending&&(', 'this.isUpdatePending||('],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
    'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    '',
  ],
  // Each element has its own.
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['return null!=t&&await t,', 'return t&&await t,'],
  ['performUpdate(){if(!this.isUpdatePending)return;', 'performUpdate(){'],
  [
    'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
    'const s=this._$AL;if(!this.shouldUpdate())return this._$EM();try{this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(t){throw this._$EM(),t}this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated=!0,this.updated(s)',
  ],
  ['shouldUpdate(t){return!0}', ''],
  ['firstUpdated(t){}', ''],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()', 'this._$EM()'],
  ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,', ''],
  ['p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', '0;'],
];

const litElement: readonly Cut[] = [
  ['i._$litElement$=!0,i["finalized"]=!0,', ''],
  ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
  ['this.renderOptions={host:this},this._$Do=void 0}', 'this.renderOptions={host:this}}'],
  ['this._$Do=e(r,', 'e(r,'],
  ['render(){return r}', ''],
  ['s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', '0;'],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ['(s.litElementVersions??=[]).push("4.2.2");', ''],
];

const cuts: ReadonlyMap<RegExp, readonly Cut[]> = new Map([
  [/\/lit-html\/lit-html\.js$/, litHtml],
  [/\/@lit\/reactive-element\/reactive-element\.js$/, reactiveElement],
  [/\/lit-element\/lit-element\.js$/, litElement],
]);

/** What only Lit itself calls by name. */
const internals = ['elementProperties', 'finalize', 'finalized', 'isUpdatePending', 'enableUpdating', 'renderOptions'];

const internal = new RegExp(`(?<![$\\w])(?:${internals.join('|')})(?![$\\w])`, 'g');

/** What an element would need of what is left out. */
const missing =
  /\b(?:svg|mathml)`|lit\/(?:async-)?directive|\b(?:reflect|converter|hasChanged|useDefault): |type: (?:Object|Array)\b|\b(?:willUpdate|firstUpdated|addInitializer|removeController)\(|\}<\/(?:textarea|title|style)>|='\$\{/;

/**
 * Leaves out of Lit what our elements do not use: a twentieth of what a page loads. With it go the globals that Lit counts its
 * copies in: the embed leaves the host page's window as it was. The build fails where Lit is another than it was, and where an
 * element needs something of it.
 */
export function litWithoutUnused(): Plugin {
  return {
    name: 'lit-without-unused',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const [needed] = (/\/src\//.test(id) && missing.exec(code)) || [];
      if (needed) this.error(`${id} uses ${needed}, which is left out of the embed's Lit.`);
      for (const [file, list] of cuts) {
        if (!file.test(id)) continue;
        let lean = code;
        for (const [from, to] of list) {
          if (lean.split(from).length !== 2) this.error(`Lit has changed: ${id} does not have ${from} once.`);
          lean = lean.replace(from, () => to);
        }
        // A name of one letter more each: short names that nothing of the platform has.
        return { code: lean.replace(internal, (name) => `_${internals.indexOf(name).toString(36)}`), map: null };
      }
      return null;
    },
  };
}
