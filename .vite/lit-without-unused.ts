import type { Plugin } from 'vite';

/** A text that one of Lit's files has once, and what stands for it. */
type Cut = readonly [from: string, to: string];

/** Element parts, directives and what cleans up after them; SVG and MathML fragments; bindings in comments and raw text. */
const litHtml: readonly Cut[] = [
  ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', 'unused=0;'],
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
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  // Values stand in attributes and between tags.
  ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
  ['c===_||c===m?c=v:', ''],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
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
  ['r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['(s._$AI(t,s,i),i+=', '(s._$AI(t,i),i+='],
  ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;', '_$AI(t){if((t??=A)===E)return;'],
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
  ['new k(i.insertBefore(c(),t),t,void 0,s??{})', 'new k(i.insertBefore(c(),t),t,s??{})'],
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
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    '',
  ],
  ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [
    'static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))',
    'static _$Ei(){if(this.hasOwnProperty("elementProperties"))',
  ],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  ['this.hasOwnProperty(d("finalized"))', 'this.hasOwnProperty("finalized")'],
  ['this.hasOwnProperty(d("properties"))', 'this.hasOwnProperty("properties")'],
  ['s=[...r(t),...o(t)];for(const i of s)', 's=r(t);for(const i of s)'],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  [
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return s',
  ],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  [
    'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;',
    'h=u;',
  ],
  ['const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,', 'this[e]=h.fromAttribute(s,t.type),'],
  [
    'const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
    'if(!1===e&&(h=this[t]),!f(h,s))return;this.C(t,s)',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}',
  ],
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
    'this.performUpdate();return!this.isUpdatePending',
  ],
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['this.C(s,void 0,i,e)', 'this.C(s)'],
  [
    't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
    't=!0,this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
  ],
  ['shouldUpdate(t){return!0}', ''],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()', 'this._$EM()'],
  ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,', 'y.elementProperties=new Map,y.finalized=new Map,'],
  ['p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', '0;'],
];

const litElement: readonly Cut[] = [
  ['i._$litElement$=!0,', ''],
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

/** What an element would need of what is left out. */
const missing =
  /\b(?:svg|mathml)`|lit\/(?:async-)?directive|\b(?:reflect|converter|hasChanged|useDefault): |type: (?:Object|Array)\b|\b(?:shouldUpdate|scheduleUpdate|addInitializer|removeController)\(|\}<\/(?:textarea|title|style)>/;

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
        return { code: lean, map: null };
      }
      return null;
    },
  };
}
