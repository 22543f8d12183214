/** An object type whose undefined properties are left out instead. */
export type WithoutUndefined<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The object without its undefined properties, so that what was not given is absent from the model. */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const result: object & { [Key in keyof T]?: T[Key] } = {};
  for (const key in object) if (object[key] !== undefined) result[key] = object[key];
  return result as object as WithoutUndefined<T>;
}
