import { matchRanks } from '../contact-search.ts';
import type { Contact } from '../contact.ts';
import { locatePage } from '../list-page.ts';
import { seenGroup, seenGroups, type SeenGroup } from '../seen-groups.ts';
import { filterInSteps, visitInSteps, type Steps } from '../steps.ts';
import type { BookAnnotations } from './book-annotations.ts';
import type { BookOrders } from './book-orders.ts';
import {
  slotFilter,
  type BookFilter,
  type BookPage,
  type BookQuery,
  type BookSelection,
  type BookSort,
  type PageQuery,
} from './book-selection.ts';
import type { ContactColumns } from './contact-columns.ts';
import { findLetters, letterOf, type ListLetter } from './list-letters.ts';
import { SearchText } from './search-text.ts';
import { groupSlots } from './sort-slots.ts';

/** Contacts that are read between two steps. */
const perStep = 256;

/** Selects, orders and searches the contacts of a book, which may change between two steps. */
export class BookQueries {
  readonly #columns: ContactColumns;
  readonly #orders: BookOrders;
  readonly #searchText: SearchText;
  #textChanges = 0;
  /** The last search, for its other pages. */
  #lastSearch: { readonly words: string; readonly ranks: Uint8Array } | undefined;

  constructor(columns: ContactColumns, orders: BookOrders, annotations: BookAnnotations) {
    this.#columns = columns;
    this.#orders = orders;
    this.#searchText = new SearchText(columns, annotations);
  }

  /** Call whenever a slot gets another text or note. */
  touchText(slot: number): void {
    this.#searchText.touch(slot);
    this.#lastSearch = undefined;
    this.#textChanges += 1;
  }

  /** A page of the contacts that the query selects. Equal queries on equal books give equal pages. */
  *query(query: BookQuery, now: Date): Steps<BookPage> {
    return yield* this.#page(yield* this.#select(query, now), query);
  }

  /** How many people were last seen when: the most recent group first, without empty ones; in steps. */
  *countSeen(now: Date): Steps<ReadonlyMap<SeenGroup, number>> {
    const counts = new Map<SeenGroup, number>(seenGroups.map((group) => [group, 0]));
    yield* visitInSteps(this.#columns.slots(), (slot) => {
      const group = this.#seenGroupOf(slot, now);
      if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
    });
    for (const [group, count] of counts) if (count === 0) counts.delete(group);
    return counts;
  }

  /** A page of the people of a group, the most recently seen first; in steps. */
  *seenPage(group: SeenGroup, at: PageQuery, now: Date): Steps<BookPage> {
    const order = yield* this.#orders.bySeen(now);
    const isMember = (slot: number): boolean => this.#seenGroupOf(slot, now) === group;
    return yield* this.#page(yield* groupSlots(order, (slot) => Number(isMember(slot))), at);
  }

  /** The letters of the selected contacts, in order; none where they are not in the order of an alphabet. */
  *letters(selection: BookSelection, now: Date): Steps<readonly ListLetter[]> {
    const { words, sort } = selection;
    // Best matches come first.
    const isRanked = sort === 'name' && words.trim() !== '';
    if (isRanked || (sort !== 'name' && sort !== 'last_name')) return [];
    const slots = yield* this.#select(selection, now);
    const columns = this.#columns;
    return yield* findLetters(slots.length, (at) => {
      const slot = slots[at] ?? 0;
      return letterOf(sort === 'name' ? columns.nameOf(slot) : columns.nameByLastOf(slot));
    });
  }

  /** All contacts that match, best first, then by name. */
  *search(words: string, now: Date): Steps<readonly Contact[]> {
    return yield* this.#read(yield* this.#select({ words, sort: 'name', filter: 'all' }, now));
  }

  /** How many contacts pass each of the filters; one scan, in steps. */
  *count<Filter extends BookFilter>(
    filters: readonly Filter[],
    now: Date,
    onceMutual?: ReadonlySet<bigint>,
  ): Steps<Readonly<Record<Filter, number>>> {
    const counts = filters.map((filter) => ({
      filter,
      passes: slotFilter(this.#columns, { filter, onceMutual }, now),
      count: 0,
    }));
    yield* visitInSteps(this.#columns.slots(), (slot) => {
      for (const one of counts) if (one.passes(slot)) one.count += 1;
    });
    const byFilter = Object.fromEntries(counts.map(({ filter, count }) => [filter, count]));
    // Object.fromEntries does not keep the names of the entries.
    return byFilter as Record<Filter, number>;
  }

  /** In steps. */
  *withoutPhone(): Steps<readonly Contact[]> {
    const isWithout = (slot: number): boolean => this.#columns.phoneOf(slot) === undefined;
    return yield* this.#read(yield* filterInSteps(this.#columns.slots(), isWithout));
  }

  *#page(slots: Uint32Array, { page, pageSize }: PageQuery): Steps<BookPage> {
    const place = locatePage(slots.length, page, pageSize);
    const rows = yield* this.#read(slots.subarray(place.from, place.from + place.size));
    return { rows, page: place.page, pages: place.pages, total: slots.length };
  }

  /** Undefined for free slots, and for bots and deleted accounts, which have no last-seen time. */
  #seenGroupOf(slot: number, now: Date): SeenGroup | undefined {
    // It may be free since an earlier step.
    if (!this.#columns.isUsed(slot) || this.#columns.kindOf(slot) !== 'person') return undefined;
    return seenGroup(this.#columns.lastSeenOf(slot), now);
  }

  *#select(selection: BookSelection, now: Date): Steps<Uint32Array> {
    const { words, sort, filter } = selection;
    const ranks = words.trim() === '' ? undefined : yield* this.#search(words);
    const order = yield* this.#order(sort, now);
    if (!ranks && filter === 'all') return order;
    const passes = slotFilter(this.#columns, selection, now);
    return yield* groupSlots(order, (slot) => {
      const rank = ranks ? (ranks[slot] ?? matchRanks.none) : matchRanks.name;
      if (rank === matchRanks.none || !passes(slot)) return 0;
      return sort === 'name' ? rank : 1;
    });
  }

  #order(sort: BookSort, now: Date): Steps<Uint32Array> {
    switch (sort) {
      case 'name':
        return this.#orders.byName();
      case 'last_name':
        return this.#orders.byLastName();
      case 'last_seen':
        return this.#orders.bySeen(now);
      case 'newest':
        return this.#orders.byNewest();
    }
  }

  *#search(words: string): Steps<Uint8Array> {
    if (this.#lastSearch?.words === words) return this.#lastSearch.ranks;
    const changes = this.#textChanges;
    const ranks = yield* this.#searchText.find(words);
    if (changes === this.#textChanges) this.#lastSearch = { words, ranks };
    return ranks;
  }

  *#read(slots: Iterable<number>): Steps<readonly Contact[]> {
    const rows: Contact[] = [];
    for (const slot of slots) {
      // It may be free since an earlier step.
      if (this.#columns.isUsed(slot)) rows.push(this.#columns.read(slot));
      if (rows.length % perStep === 0) yield;
    }
    return rows;
  }
}
