/** The requests of one sheet that are not answered yet. */
import { FILL_BYTES, REQUEST_BYTES, split, type Request } from "./requests";
import { cellCount } from "./ranges";

export class Wanted implements Iterable<Request> {
  private readonly requests = new Set<Request>();

  get size(): number {
    return this.requests.size;
  }

  [Symbol.iterator](): IterableIterator<Request> {
    return this.requests.values();
  }

  has(kind: Request["kind"]): boolean {
    for (const request of this.requests) if (request.kind === kind) return true;
    return false;
  }

  add(request: Request): void {
    this.requests.add(request);
  }

  delete(request: Request): void {
    this.requests.delete(request);
  }

  /** Puts smaller requests in the place of one, and gives them back; null where there are none. */
  divide(request: Request): readonly Request[] | null {
    const smaller = split(request);
    if (smaller === null) return null;
    this.requests.delete(request);
    for (const piece of smaller) this.requests.add(piece);
    return smaller;
  }

  /**
   * Asks first whether a large empty stretch has one fill, as nearly all have, rather than for each cell's. Only where
   * there is much to ask for: a stretch of many fills costs a round more.
   */
  askLessOfFills(): void {
    for (const request of [...this.requests]) {
      if (request.kind !== "fills" || cellCount(request.range) * FILL_BYTES < 2 * REQUEST_BYTES) continue;
      this.requests.delete(request);
      this.requests.add({
        kind: "fill",
        range: request.range,
        take: (range, colour) => {
          if (colour === null) this.requests.add({ ...request, range });
          else request.take(range, (): string => colour);
        },
      });
    }
  }
}
