import {
  isAnnotated,
  noAnnotation,
  type Annotation,
  type AnnotationVersions,
} from '../annotation.ts';
import { annotationWords } from '../search-line.ts';

/** A note and labels with the ids of their versions, by which changes name them; undefined where there is none. */
export interface VersionedAnnotation extends Annotation {
  readonly versions: AnnotationVersions;
}

export interface AnnotatedUser extends VersionedAnnotation {
  /** The user's. */
  readonly id: bigint;
}

const nothing: VersionedAnnotation = { ...noAnnotation, versions: {} };

/** The notes and labels of a book, with their part of the search lines. Most contacts have none. */
export class BookAnnotations {
  readonly #users = new Map<bigint, AnnotatedUser>();
  /** Made once: a block of search lines is made anew whenever one of its contacts changes. */
  readonly #words = new Map<bigint, string>();

  get(id: bigint): VersionedAnnotation {
    return this.#users.get(id) ?? nothing;
  }

  set(annotated: AnnotatedUser): void {
    const { id } = annotated;
    if (isAnnotated(annotated)) {
      this.#users.set(id, annotated);
      this.#words.set(id, annotationWords(annotated));
    } else {
      this.#users.delete(id);
      this.#words.delete(id);
    }
  }

  /** The part of the user's search line; empty for most. */
  wordsOf(id: bigint): string {
    return this.#words.get(id) ?? '';
  }

  all(): Iterable<AnnotatedUser> {
    return this.#users.values();
  }
}
