/** A lesson: Markdown rendered to HTML while building (scripts/vite-markdown.mjs). */
declare module '*.md' {
  const html: string;
  export default html;
}
