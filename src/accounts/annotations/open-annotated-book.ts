import type { AnnotatedUser } from '../../contacts/book/book-annotations.ts';
import { inSlices } from '../../runtime/in-slices.ts';
import { readPresentVersions } from '../../store/annotations.ts';
import { openContactBook } from '../../store/contacts.ts';
import type { Services } from '../services/services.ts';
import { openVersion, withContent } from './versions.ts';

/** For reading stored contacts with their notes and labels. */
export type BookServices = Pick<Services, 'database' | 'keys' | 'log'>;

/** A stored contact list with the notes and labels of its users. */
export async function openAnnotatedBook(
  accountId: string,
  services: BookServices,
): ReturnType<typeof openContactBook> {
  const opened = await openContactBook(services.database, accountId);
  const { contacts } = opened;
  for await (const page of readPresentVersions(services.database, accountId)) {
    for await (const version of inSlices(page)) {
      const content = openVersion(version, services);
      if (!content) continue;
      const { userId: id } = version;
      const known: AnnotatedUser = { id, ...contacts.annotationOf(id) };
      contacts.annotate(withContent(known, content, version.id));
    }
  }
  return opened;
}
