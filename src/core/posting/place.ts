import { isObject, link, named, PropertyReader, type Read, text } from './loose.ts';
import type { Organization, Place } from './posting.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A Place, a PostalAddress, or the words for one. */
export const readPlace: Read<Place> = (value, path, issues) => {
  if (!isObject(value)) {
    const name = text(value, path, issues);
    return name === undefined ? undefined : { name };
  }
  const place = new PropertyReader(value, path, issues);
  const given = Array.isArray(value['address']) ? value['address'][0] : value['address'];
  const words = typeof given === 'string' ? given.trim() : '';
  const address = isObject(given) ? new PropertyReader(given, `${path}.address`, issues) : place;
  const parts = {
    streetAddress: address.one('streetAddress', text),
    addressLocality: address.one('addressLocality', named),
    addressRegion: address.one('addressRegion', named),
    postalCode: address.one('postalCode', text),
    addressCountry: address.one('addressCountry', named),
  };
  const name =
    place.one('name', text) ??
    (words || parts.addressLocality || parts.addressRegion || parts.addressCountry || parts.streetAddress);
  if (name) return withoutUndefined({ name, ...parts });
  issues.push({ path, message: 'should have a name or an address' });
  return undefined;
};

/** An Organization, or its name. */
export const readOrganization: Read<Organization> = (value, path, issues) => {
  const name = named(value, path, issues);
  if (name === undefined || !isObject(value)) return name === undefined ? undefined : { name };
  const organization = new PropertyReader(value, path, issues);
  return withoutUndefined({
    name,
    sameAs: organization.one('sameAs', link) ?? organization.one('url', link),
    logo: organization.one('logo', readImage),
  });
};

/** An image's address, or an ImageObject. */
const readImage: Read<string> = (value, path, issues) => {
  if (!isObject(value)) return link(value, path, issues);
  const image = new PropertyReader(value, path, issues);
  return image.one('contentUrl', link) ?? image.one('url', link);
};
