import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { App } from '../../models/context.ts';

export const AppContext = createContext<App | null>(null);

/** The models, for any view below the page's root. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a view outside of the page');
  return app;
}
