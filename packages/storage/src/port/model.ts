/** The language model that was set up on the settings page. */
export interface KeptModel {
  url: string;
  model: string;
  /** '' for none. */
  key: string;
  plays: boolean;
}

export interface ModelStorage {
  find(): Promise<KeptModel | undefined>;
  /** An earlier key is in no file any more. */
  save(kept: KeptModel): Promise<void>;
  drop(): Promise<void>;
}
