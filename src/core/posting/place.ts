import { isObject, link, named, PropertyReader, type Read, text } from './loose.ts';
import type { Organization, Place, Posting } from './posting.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A Place, a PostalAddress, or the words for one. */
export const readPlace: Read<Place> = (value, path, issues) => {
  if (!isObject(value)) {
    const name = named(value, path, issues);
    return name === undefined ? undefined : { name };
  }
  const place = new PropertyReader(value, path, issues);
  const address = place.inner('address');
  const parts = (address ?? place).each<Required<Omit<Place, 'name'>>>({
    streetAddress: text,
    addressLocality: named,
    addressRegion: named,
    postalCode: text,
    addressCountry: named,
  });
  const words = place.one(named, 'name') ?? (address ? undefined : place.one(named, 'address'));
  const name = words ?? parts.addressLocality ?? parts.addressRegion ?? parts.addressCountry ?? parts.streetAddress;
  return name === undefined ? place.report('should have a name or an address') : { name, ...parts };
};

/** "Remote" as a place is no place but a way to work. */
export const isPlace = ({ name }: Place): boolean => !/^remote$/i.test(name);

/** The places to tell of a posting: many sources say "Remote" as the place as well. */
export const placesToTell = ({ jobLocation, workplace }: Posting): readonly Place[] =>
  workplace === 'remote' ? jobLocation.filter(isPlace) : jobLocation;

/** An Organization, or its name. */
export const readOrganization: Read<Organization> = (value, path, issues) => {
  const name = named(value, path, issues);
  if (name === undefined) return undefined;
  const read = new PropertyReader(value, path, issues);
  return withoutUndefined({ name, sameAs: read.one(link, 'sameAs', 'url'), logo: read.one(readImage, 'logo') });
};

/** An image's address, or an ImageObject. */
const readImage: Read<string> = (value, path, issues) =>
  isObject(value) ? new PropertyReader(value, path, issues).one(link, 'contentUrl', 'url') : link(value, path, issues);
