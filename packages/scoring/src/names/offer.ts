export const offersIntroduction = (_text: string): boolean => false;
