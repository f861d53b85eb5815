/** What the ribbon asks of the pane: kept until the pane can take it, so that no press is lost while it loads. */

/** `check`: check the workbook, again where it has been. `new`: show the form of a new budget. */
export type PaneRequest = "check" | "new";

export interface PaneRequests {
  readonly ask: (request: PaneRequest) => void;
  /** Hands over what has been asked, and then each request as it comes, until the answer is called. */
  readonly serve: (take: (request: PaneRequest) => void) => () => void;
}

export function createPaneRequests(): PaneRequests {
  let waiting: readonly PaneRequest[] = [];
  let server: ((request: PaneRequest) => void) | null = null;
  return {
    ask: (request) => {
      if (server === null) waiting = [...waiting, request];
      else server(request);
    },
    serve: (take) => {
      server = take;
      const kept = waiting;
      waiting = [];
      for (const request of kept) take(request);
      return () => {
        if (server === take) server = null;
      };
    },
  };
}
