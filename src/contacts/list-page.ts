/** A page of a list. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  /** From 0. */
  readonly page: number;
  /** At least 1: an empty list is one empty page. */
  readonly pages: number;
}

/** Which of `total` rows are on a page. */
export interface PagePlace {
  readonly page: number;
  readonly pages: number;
  /** The first of its rows, from 0. */
  readonly from: number;
  readonly size: number;
}

/** `page` is from 0; a page beyond the end, as when rows went meanwhile, gives the last one. */
export function placeOf(total: number, page: number, size: number): PagePlace {
  const whole = Math.max(1, Math.trunc(size) || 1);
  const pages = Math.max(1, Math.ceil(total / whole));
  const shown = Math.min(pages - 1, Math.max(0, Math.trunc(page) || 0));
  return { page: shown, pages, from: shown * whole, size: whole };
}

export function pageOf<T>(all: readonly T[], page: number, size: number): ListPage<T> {
  const place = placeOf(all.length, page, size);
  const rows = all.slice(place.from, place.from + place.size);
  return { rows, page: place.page, pages: place.pages };
}
