/** How the stand-in answers; every option is explained at the head of fake-openai.mjs. */
export interface Plan {
  ttft?: number;
  tps?: number;
  jitter?: number;
  tokens?: number;
  after?: number;
  retryAfter?: number;
  seed?: number;
  reply?: string;
  stamp?: number;
  fault?: string;
  apiKey?: string;
  maxActive?: number;
  models?: string;
  script?: string;
  trace?: number;
}

export interface FakeRequest {
  path: string;
  keyLength: number;
  body: {
    model: string;
    stream?: boolean;
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { name: string; schema: Record<string, unknown> } };
  };
}

export interface FakeOpenAI {
  url: string;
  baseURL: string;
  stats(): {
    requests: number;
    active: number;
    peakActive: number;
    completed: number;
    aborted: number;
    tokens: number;
    byStatus: Record<string, number>;
  };
  requests(): FakeRequest[];
  configure(plan: Plan): void;
  queue(...plans: Plan[]): void;
  close(): Promise<void>;
}

export function startFakeOpenAI(options?: Plan & { port?: number; host?: string }): Promise<FakeOpenAI>;
