const ENGLISH =
  /\b(?:the|an?|you|your|what|how|why|where|when|who|which|is|are|was|were|do|does|did|of|to|in|for|with|and|would|can|could|tell|me|have|has|if|about|any|this|that)\b/iu;
const OTHER =
  /[¿¡]|\b(?:qué|que|cómo|como|cuál|quién|por|para|usted|su|le|la|les|des|est|vous|votre|quel(?:le)?|comment|pourquoi|avez|wie|was|sind|ist|ihr|ihre|ihnen|der|die|das|und|welche|warum|sie|você|seu|sua|qual|perché|lei|suo|jak|co|czy|jest|pan|pani|hoe|wat|uw|het|een|hur|vad|är|ni|hvordan|hva)\b/giu;

/** Whether something is plainly written in another language than English, which is all that is read here. */
export const isOtherTongue = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  (!/\p{Script=Latin}/u.test(text) || (!ENGLISH.test(text) && (text.match(OTHER)?.length ?? 0) > 0));
