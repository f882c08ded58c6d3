/** Something to do before the site goes live, and the form to do it in. */
export type Point = { label: string; note?: string; href?: string }
