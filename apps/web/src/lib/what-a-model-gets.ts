/** As WHAT_GOES, of all that a model may be used for. */
export const WHAT_A_MODEL_GETS =
  'What is said in a talk that it speaks, your first name, where you come from, who the contact is, and whatever you ask of it go';
