/** Ways to take up what the user wrote down after a talk: their own words, and nothing that the contact is made to say. */

type Line = (note: string) => string;

export const NOTED: readonly Line[] = [
  (note) => `What I took from our talk: ${note}`,
  (note) => `I still think about what we spoke of; my own line on it is this: ${note}`,
  (note) => `In my notes on our talk I put it like this: ${note}`,
  (note) => `This is what I made of our talk: ${note}`,
  (note) => `I go back to my notes on our talk, and to this above all: ${note}`,
  (note) => `Our talk left me with this: ${note}`,
  (note) => `From our talk I have this to go by: ${note}`,
];

export const NOTED_PROJECT: readonly Line[] = [
  (note) => `What I took from our talk goes with my project, too: ${note}`,
  (note) => `When I think of my project, I think of what I took from our talk: ${note}`,
  (note) => `Beside my project I keep a line from my notes on our talk: ${note}`,
  (note) => `I want my project to live up to what I took from our talk: ${note}`,
  (note) => `For my project I took this from our talk: ${note}`,
];
