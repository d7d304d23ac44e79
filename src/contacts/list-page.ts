export interface ListPage<T> {
  readonly rows: readonly T[];
  /** From 0. */
  readonly page: number;
  /** At least 1: an empty list has one empty page. */
  readonly pages: number;
}

/** The position of a page in a list. */
export interface PagePosition {
  readonly page: number;
  readonly pages: number;
  /** Index of the first row on the page. */
  readonly from: number;
  readonly size: number;
}

/** `page` is from 0; a page beyond the end, as after rows were deleted, gives the last page. */
export function placeOf(total: number, page: number, size: number): PagePosition {
  const pageSize = Math.max(1, Math.trunc(size) || 1);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(pages - 1, Math.max(0, Math.trunc(page) || 0));
  return { page: shown, pages, from: shown * pageSize, size: pageSize };
}

export function pageOf<T>(all: readonly T[], page: number, size: number): ListPage<T> {
  const place = placeOf(all.length, page, size);
  const rows = all.slice(place.from, place.from + place.size);
  return { rows, page: place.page, pages: place.pages };
}
