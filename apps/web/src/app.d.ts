declare global {
  namespace App {
    /** What a page is told by the one that led to it. */
    interface PageState {
      told?: string;
      /** The check that the user came to practise, in its own words. */
      practise?: string;
    }
  }
}

export {};
