// The library modules that are not part of the module: Python sources by name. Most are in one file that
// is fetched when a program first imports one of them; what is large and seldom asked for is in files
// of its own.

/** Answers the modules of a file: dotted names to sources. */
export type LoadLibrary = () => Record<string, string>;

export interface LibraryModule {
  readonly source: string;
  /** Whether there are modules below it. */
  readonly package: boolean;
}

/** How the names of the modules in the files behind the first one begin. */
const LARGE = ['_unicode_'];

export class Library {
  private readonly loads: readonly LoadLibrary[];
  private readonly files: Map<string, string>[] = [];

  /** One for each file; the first is the one that holds most modules. */
  constructor(...loads: LoadLibrary[]) {
    this.loads = loads;
  }

  /** The module of this name, or null. Throws what the file's `load` throws. */
  find(name: string): LibraryModule | null {
    const modules = this.file(LARGE.findIndex((start) => name.startsWith(start)) + 1);
    const source = modules?.get(name);
    if (modules === undefined || source === undefined) return null;
    const below = `${name}.`;
    const isPackage = [...modules.keys()].some((other) => other.startsWith(below));
    return { source, package: isPackage };
  }

  private file(number: number): Map<string, string> | undefined {
    const load = this.loads[number];
    if (load) this.files[number] ??= new Map(Object.entries(load()));
    return this.files[number];
  }
}

/**
 * Fetches a file of the library from within a worker, which waits: an import cannot be suspended. The
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
