/** A content file that cannot be used. `message` is one sentence that names the file and the field. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** 'contacts/dan.json', as an author would find it. */
  readonly file: string;
  /** 'answers[3].beat', or empty where the file as a whole is meant. */
  readonly field: string;

  constructor(file: string, field: string, complaint: string) {
    super(`${file}: ${field === '' ? complaint : `${field} ${complaint}`}`);
    this.file = file;
    this.field = field;
  }
}
