import { inAnyCase } from './any-case.ts';
import { findAll } from './match.ts';

/** How often a text gives reasons, draws conclusions or looks ahead, and how often it merely feels or contrasts something. */
export function signsOfThought(text: string): { signs: number; weak: number } {
  return { signs: findAll(strong, text).length, weak: findAll(weaker, text).length };
}

const strong = inAnyCase(
  /\b(?:because|therefore|as a result|consequently|looking back|look back|in hindsight|with hindsight|next time|in (?:the )?future|from now on|the reason|reason (?:why|for|was|is)|(?:this|that|which|it) (?:also |has |had )?(?:suggests?|suggested|shows?|showed|shown|means|meant|made me|makes me|taught|told me that|helped me|confirms?|confirmed|led me)|I(?:'ve|’ve| have| had| now| also| then| did not| didn't| didn’t| do not| don't| don’t| could| can| must| came to)?(?: now| since| also)? (?:reali[sz]ed?|learned|learnt|learn|understand|understood|recognised?|recognized?|conclude|concluded|see now|see that|see why|believe|suspect|wonder|wondered|reflect|reflected|assumed|noticed that|regret)|(?:might|could|should|would|ought to)(?: not|n't|n’t)? have|what I (?:could|should|would|have learned|learned|learnt)|if (?:I|it|she|he|they) had|I (?:would|will|shall|need to|am going to|want to|should) (?:now |also |not |never |always )?(?:do|ask|try|wait|change|start|stop|check|use|make sure|plan|prepare|be|let|give|think|keep|test|leave)|instead of|rather than|on reflection|lesson|(?:19|20)\d{2}\)|why (?:I|it|she|he|they|this|that)|argues?|matters?)\b/gi,
);
const weaker = inAnyCase(
  /\b(?:I (?:felt|feel|think|thought|hope|hoped|knew|know|was (?:pleased|proud|nervous|anxious|worried|unsure|ashamed|embarrassed|confident))|however|although|though|whereas|but|so that|since|better|worse|difficult|impact|effect|mistake|went (?:well|wrong|badly))\b/gi,
);
