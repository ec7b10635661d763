/** What a learner might answer to each prompt of the snippets: fitting, and enough for a finished plan. */
export const answers: Readonly<Record<string, string>> = {
  // An objective.
  '[What exactly will you do, and how well?]': 'Lead three job-matching groups for adults who are out of work',
  '[How will you know that you have achieved it?]': 'my manager observes and signs off all three groups',
  '[By when will it be done?]': '30 June 2027',
  '[What will you do to learn it?]': 'shadow a senior adviser in two groups, then plan my own',
  '[What do you need, and who can help?]': 'a room on Tuesdays, and two hours with my mentor',
  '[Which part of your job does it serve?]': 'the duty in my job description to match adults with vacancies',
  '[Which aim does it serve, and how?]': 'A1, because adults who are well matched stay in work',
  '[Which finding shows the need?]': 'S1, which I rated 2 out of 5',
  '[Which standard does it work towards?]': 'SKA SE08',
  '[When will you look at your progress, and with whom?]': '26 February 2027, with my manager',

  // The rest of a plan.
  '[What is your name?]': 'Sam Lee',
  '[What is your job title?]': 'Employment adviser',
  '[Which organisation do you work for?]': 'Northgate Employability',
  '[Which aim of your organisation does your work serve?]': 'Raise sustained job starts from 40% to 50%',
  '[Which standard or framework applies to your role?]': 'SKA SE08',
  '[On which date will you first review this plan?]': '2027-02-26',
  '[What do you do, whom do you support and what does your organisation want to achieve?]':
    'I support adults with barriers to employment, with an action plan that each of them has agreed. My organisation works in partnership with local employers and wants more people to stay in work.',
  '[Where do you want to be in one year, and in three, and how would that change your role?]':
    'In one year I want to lead groups on my own, and in three to be a senior adviser, which my manager needs in our team.',
  '[Which tool did you use to assess yourself, and when?]': 'a skills audit, on 16 November 2026',
  '[What does your role or goal ask of you?]': 'Leading groups, for my career goal',
  '[How much is needed?]': '4',
  '[How much do you have now?]': '2',
  '[How do you know?]': 'my manager observed one group in October',
  '[What is the first step?]': 'shadow a senior adviser',
  '[What or who is needed?]': 'a senior adviser, two mornings',
  '[By when?]': '29 January 2027',
  '[What shows that it is done?]': 'two pages of notes that my mentor has seen',
  '[Who checks it, and when?]': 'my mentor, on 5 February 2027',
  '[When?]': '23 November 2026',
  '[What did you do?]': 'I led half of a group with a colleague.',
  '[What do you do differently now?]': 'I ask a question before I give advice, and people tell me more.',
  '[Supervisor, peer or service user, without a name?]': 'My supervisor and a service user',
  '[What did they say?]': 'You explain the forms well, and you fill every silence.',
  '[What did you change?]': 'I count to five before I speak.',
  '[How far is each objective?]': 'O1: one group of three is led.',
  '[What did you change in the plan?]': 'I moved the second group from January to February.',
  '[Why?]': 'Because the room is being painted in January.',
  '[Which event taught you most, and what does a reflective model show you about it?]':
    'With Gibbs (1988) I looked at one meeting, stage by stage, because it went badly. For the description: she stopped talking. My feelings were mixed, and my evaluation is that I was in a hurry. The analysis shows that I did not listen. My conclusion is to wait, and my action plan for next time is to ask first.',
  '[Which sources did you use?]':
    'Gibbs, G. (1988) *Learning by doing: a guide to teaching and learning methods*. Oxford: Further Education Unit.',

  // Records.
  '[Which supervisor, by role only?]': 'My supervisor',
  '[Which colleague, by role only?]': 'A peer in my team',
  '[Which service user, without a name?]': 'Two participants',
  '[What did you do, and for which objective?]': 'I led half of a group with a colleague, for my first objective.',
  '[How long did it take?]': '2',
  '[What did you learn?]': 'That people talk when I wait, because silence gives them time.',
  '[Who looked at the plan with you?]': 'my manager',
  '[When will you look at the plan again?]': '26 February 2027',
  '[Can you say that this plan is your own work, and that you have acknowledged your sources?]':
    'I declare that this plan is my own work and that I have acknowledged my sources.',
  '[On which day do you sign?]': '23 November 2026',

  // Self-assessment.
  '[When did you do it, and who looked at it with you?]': '16 November 2026, with my manager',
  '[What do you do well in your role, and how do you know?]': 'I am calm with people, as two of them told me',
  '[What do you find hard in your role, and how do you know?]': 'leading groups, as my manager observed',
  '[Which people, training or changes at work could help you to learn?]': 'a mentor, and a new course on groups',
  '[What could get in the way, and what would you do about it?]': 'a full diary; I would book the mornings now',
  '[How do you rate your most important weakness today, and how much does your role need?]':
    '2 out of 5, and my role needs 4, because I lead groups alone from March',
  '[Which career goal does that matter for?]': 'my career goal to be a senior adviser',
  '[Which skill does your role or goal need?]': 'Leading groups',
  '[Which knowledge does your role or goal need?]': 'The rules of Access to Work',
  '[Which way of working does your role or goal need?]': 'Waiting for an answer',
  '[Which gap matters most for your career goal, and why?]': 'S1, because a senior adviser leads groups',
  '[When did you ask, and which questions did you ask?]': '16 November 2026, how well I listen and explain',
  '[Which skill did you ask about?]': 'Listening',
  '[How do you rate yourself?]': '4',
  '[How did they rate you?]': '3',
  '[Where do the ratings differ most, and what does that mean for your career goal?]':
    'in listening, which a senior adviser needs',

  // Reflections.
  '[What are you reflecting on, and when was it?]': 'my first group, on 16 November 2026',
  ...reflective(
    [
      'What happened?',
      'What happened, and what was your part in it?',
      'What happened, and what were you trying to achieve?',
      'What happened, and who was involved?',
      'What did you do or go through?',
      'What was the situation?',
      'What did you have to do?',
      'What were you trying to achieve, and why did you respond as you did?',
      'What did you notice and change while it happened?',
    ],
    'I wanted everybody to speak, and I talked because nobody else did.',
  ),
  ...reflective(
    [
      'What did you think and feel, then and afterwards?',
      'What do you find when you look at your own thoughts and feelings?',
      'What did you feel and know at the time?',
      'What did you feel, and how did that help or hinder you?',
      'What do you think and feel about it?',
      'How did it make you feel?',
    ],
    'I felt nervous and thought that silence was my fault, which made me hurry.',
  ),
  ...reflective(
    [
      'What went well, and what did not?',
      'Why did it go that way, and what does your reading or training say about it?',
      'What do you notice when you look back on it?',
      'What do you see when you look back on it?',
      'What do you find when you look at the situation itself?',
      'What do you conclude, and which idea or reading explains it?',
      'How do you see it from your own experience?',
      'How do you see it now?',
      'How did the people you support see it?',
      'How did your colleagues see it?',
      'What do books and research say about it?',
      'What influenced how you acted?',
      'Which of what you knew helped, and which did not?',
      'Have you met this before?',
      'What matters most in it, and why?',
      'What came of it?',
    ],
    'Looking back, the silence was theirs to think in, and I took it away because I was in a hurry.',
  ),
  ...reflective(
    [
      'What have you learned, and what else could you have done?',
      'What have you learned?',
      'What did you learn from it?',
      'Why does it matter, and what did you learn?',
      'What else could you have done?',
    ],
    'I have learned that I could have waited, since people speak when they have time.',
  ),
  ...reflective(
    [
      'What will you do next time, and which objective does that change?',
      'What will you try next, and when?',
      'What will you do now?',
      'What will you do?',
      'What will you do to improve, and with what consequences?',
      'What would you do next time?',
    ],
    'Next time I will count to five before I speak, from the group in January on.',
  ),
};

/** The same answer to questions that ask much the same. */
function reflective(questions: readonly string[], answer: string): Record<string, string> {
  return Object.fromEntries(questions.map((question) => [`[${question}]`, answer]));
}
