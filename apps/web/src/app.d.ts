declare global {
  namespace App {
    /** What a page is told by the one that led to it. */
    interface PageState {
      told?: string;
    }
  }
}

export {};
