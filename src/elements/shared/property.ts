import type { PropertyDeclaration, ReactiveElement } from 'lit';

type PropertyDecorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Lit's `@property()` for our compiler's decorators. Lit's own also brings along what standard decorators need. */
export function property(options?: PropertyDeclaration): PropertyDecorator {
  return (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    const elementClass = prototype.constructor as typeof ReactiveElement;
    elementClass.createProperty(name, options);
    // An accessor is put back by the compiler unless it is told of the one that Lit made of it.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };
}
