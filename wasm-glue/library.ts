// The library modules that are not part of the module: Python sources by name, in one file that is
// fetched when a program first imports one of them.

/** Answers all of them: dotted names to sources. */
export type LoadLibrary = () => Record<string, string>;

export interface LibraryModule {
  readonly source: string;
  /** Whether there are modules below it. */
  readonly package: boolean;
}

export class Library {
  private modules: Map<string, string> | null = null;

  constructor(private readonly load: LoadLibrary) {}

  /** The module of this name, or null. Throws what `load` throws. */
  find(name: string): LibraryModule | null {
    this.modules ??= new Map(Object.entries(this.load()));
    const source = this.modules.get(name);
    if (source === undefined) return null;
    const below = `${name}.`;
    const isPackage = [...this.modules.keys()].some((other) => other.startsWith(below));
    return { source, package: isPackage };
  }
}

/**
 * Fetches the library from within a worker, which waits: an import cannot be suspended. The
 * browser's cache has it after the first time.
 */
export function fetchLibrary(url: string): LoadLibrary {
  return () => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} ${url}`);
    return JSON.parse(request.responseText) as Record<string, string>;
  };
}
