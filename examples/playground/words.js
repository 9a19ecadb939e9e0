// All that the page says, by language. What a move sounds like is one sentence of many: the engine knows
// how it lands and what it is for, not its words. A language that is read from the right sets `dir`.
const WORDS = {
  en: {
    dir: 'ltr', name: 'English', title: 'A quarrel to play with',
    lead: 'Two people, and the loop between them: the more one pursues, the more the other withdraws. Watch it, take part, or ask what would have come of another word.',
    scope: 'For thinking, teaching and stories. It is no diagnosis and says nothing about you or any two real people. It is not for relationships with violence or coercive control: there, the way out is help from outside, not a better answer. Neither pursuing nor withdrawing is a fault.',
    scene: 'Scene', own: 'Two of your own', watchFor: 'What to look for', people: 'The two', named: 'Name', profile: 'What they are like',
    custom: 'as the sliders say', anxiety: 'Fear of losing the other', avoidance: 'Unease with closeness', level: 'How much they say', quarrel: 'What they quarrel about',
    severity: 'How much is at stake', owner: 'Who wants it changed', both: 'both alike', begin: 'Begin', another: 'Another course', anotherSaid: 'The same two, other chances',
    play: 'Play', pause: 'Pause', back: 'Back', forth: 'Forth', one: 'One turn', start: 'To the start', turn: 'Turn', of: 'of', role: 'You are', watching: 'watching', therapist: 'their therapist',
    yours: 'It is your turn, {name}. What do you do?', listens: 'It is {name}’s turn.', let: 'Let the engine choose', help: 'What do you do?', forWhom: 'For', forBoth: 'both',
    talk: 'The talk', why: 'Why?', underneath: 'Underneath', otherwise: 'Nearly:', whatIf: 'What if …', whatIfAt: 'What if, before turn {n},',
    did: '{name} had done this', hadHelp: 'there had been this', ask: 'Ask', close: 'Close', asItWent: 'As it went', changed: 'With the change', sameChances: 'both on the same chances',
    result: '{share} of the turns in the cycle instead of {before} ({low} to {high} points, 95 %, over {n} pairs).', early: 'Early against late', earlySaid: 'The same at the start: {early}. At turn {n}: {late}. Points of time in the cycle, with 95 % intervals.',
    refused: 'It cannot be done at that moment: {why}', loop: 'The loop', timeline: 'The course', saveLink: 'Copy a link', copied: 'The link is in the clipboard.', link: 'The link is in the address bar.', saveImage: 'Save', loadImage: 'Load',
    csv: 'Talk as CSV', svg: 'Picture as SVG', wrong: 'That could not be read, and nothing changed: {why}', approach: 'Come closer', protest: 'Protest', appease: 'Keep the peace', silence: 'Go silent or away', defence: 'Defend', answer: 'Answer',
    arrived: 'Loaded: it goes on from here.', happened: 'From outside', language: 'Language', empty: 'Nothing has been said yet.', underway: 'They have been through this before:', points: 'points', you: 'you', none: 'nothing yet',
    profiles: { secure: 'at ease', pursuer: 'goes after', withdrawer: 'draws back', fearful: 'wants and fears it', preoccupied: 'goes after', dismissing: 'draws back' },
    stances: { settled: 'settled', reaching: 'reaching', protesting: 'protesting', despairing: 'despairing', guarding: 'guarding', withdrawing: 'withdrawing', shut_down: 'shut down', opening: 'opening' },
    interventions: { name_the_cycle: 'Name the cycle', recognise_intent: 'See what it is for', affirm: 'Say that they matter', uncover: 'Ask what is underneath', promised_pause: 'A pause, with a promise to return', soften: 'Help to ask softly', re_engage: 'Help to come back in', respond: 'Help to answer', session: 'A whole session' },
    moves: { invite: 'Come, sit with me for a while.', share: 'I want to tell you how this was for me.', discuss: 'Can we look at this together?', seek_reassurance: 'Do I still matter to you?', reaffirm: 'I am here. I want this to work.', criticise: 'You always do this.', blame: 'This is because of you.', pressure: 'Answer me. Now.', placate: 'All right, all right. You are right.', minimise: 'It was not so bad.', deflect: 'Did anybody feed the cat?', defend: 'That is not how it was.', counter_attack: 'And you? Look at yourself.', stay_silent: '…', stonewall: 'turns away', leave: 'walks out', time_out: 'I need half an hour. Then I will be back.', return: 'I am back.', listen: 'Mm. Go on.', validate: 'I can see why that hurt.', reassure: 'You matter to me.', apologise: 'I am sorry. That was not fair.', soften: 'I get loud because I am afraid of losing you.', affection: 'reaches for a hand', neutral: 'There is still some tea.' },
  },
  de: {
    dir: 'ltr', name: 'Deutsch', title: 'Ein Streit zum Ausprobieren',
    lead: 'Zwei Menschen und der Kreislauf zwischen ihnen: Je mehr die eine Seite drängt, desto mehr zieht die andere sich zurück. Sieh zu, mach mit, oder frag, was aus einem anderen Wort geworden wäre.',
    scope: 'Zum Nachdenken, Lehren und Erzählen. Es stellt keine Diagnose und sagt nichts über dich oder irgendein wirkliches Paar. Für Beziehungen mit Gewalt oder Kontrolle ist es nicht gedacht: Dort hilft Hilfe von außen, keine bessere Antwort. Weder Drängen noch Rückzug ist eine Schuld.',
    scene: 'Szene', own: 'Zwei eigene', watchFor: 'Worauf zu achten ist', people: 'Die beiden', named: 'Name', profile: 'Wie sie sind',
    custom: 'wie die Regler sagen', anxiety: 'Angst, verlassen zu werden', avoidance: 'Unbehagen bei Nähe', level: 'Wie viel gesagt wird', quarrel: 'Worum es geht',
    severity: 'Was auf dem Spiel steht', owner: 'Wer etwas ändern will', both: 'beide gleich', begin: 'Anfangen', another: 'Anderer Verlauf', anotherSaid: 'Dieselben zwei, andere Zufälle',
    play: 'Abspielen', pause: 'Anhalten', back: 'Zurück', forth: 'Vor', one: 'Ein Zug', start: 'An den Anfang', turn: 'Zug', of: 'von', role: 'Du bist', watching: 'dabei und siehst zu', therapist: 'in der Therapeutenrolle',
    yours: '{name}, du bist dran. Was tust du?', listens: 'Jetzt ist {name} dran.', let: 'Die Maschine wählen lassen', help: 'Was tust du?', forWhom: 'Für', forBoth: 'beide',
    talk: 'Das Gespräch', why: 'Warum?', underneath: 'Darunter', otherwise: 'Beinahe:', whatIf: 'Was, wenn …', whatIfAt: 'Was, wenn vor Zug {n}',
    did: '{name} dies getan hätte', hadHelp: 'es dies gegeben hätte', ask: 'Fragen', close: 'Schließen', asItWent: 'Wie es war', changed: 'Mit der Änderung', sameChances: 'beides mit denselben Zufällen',
    result: '{share} der Züge im Kreislauf statt {before} ({low} bis {high} Punkte, 95 %, über {n} Paare).', early: 'Früh gegen spät', earlySaid: 'Dasselbe am Anfang: {early}. Bei Zug {n}: {late}. Punkte der Zeit im Kreislauf, mit 95-%-Intervallen.',
    refused: 'Das geht in diesem Moment nicht: {why}', loop: 'Der Kreislauf', timeline: 'Der Verlauf', saveLink: 'Link kopieren', copied: 'Der Link ist in der Zwischenablage.', link: 'Der Link steht in der Adresszeile.', saveImage: 'Sichern', loadImage: 'Laden',
    csv: 'Gespräch als CSV', svg: 'Bild als SVG', wrong: 'Das war nicht zu lesen, und nichts hat sich geändert: {why}', approach: 'Auf den anderen zugehen', protest: 'Protestieren', appease: 'Frieden halten', silence: 'Schweigen oder gehen', defence: 'Sich verteidigen', answer: 'Antworten',
    arrived: 'Geladen: Von hier geht es weiter.', happened: 'Von außen', language: 'Sprache', empty: 'Noch ist nichts gesagt.', underway: 'Das haben sie schon hinter sich:', points: 'Punkte', you: 'du', none: 'noch nichts',
    profiles: { secure: 'gelassen', pursuer: 'geht hinterher', withdrawer: 'zieht sich zurück', fearful: 'will und fürchtet es', preoccupied: 'geht hinterher', dismissing: 'zieht sich zurück' },
    stances: { settled: 'ruhig', reaching: 'sucht Nähe', protesting: 'protestiert', despairing: 'verzweifelt', guarding: 'auf der Hut', withdrawing: 'zieht sich zurück', shut_down: 'macht zu', opening: 'öffnet sich' },
    interventions: { name_the_cycle: 'Den Kreislauf benennen', recognise_intent: 'Sehen, wozu es da ist', affirm: 'Sagen, wie wichtig jemand ist', uncover: 'Fragen, was darunter liegt', promised_pause: 'Eine Pause, mit dem Versprechen wiederzukommen', soften: 'Helfen, leise zu bitten', re_engage: 'Helfen, wieder hereinzukommen', respond: 'Helfen zu antworten', session: 'Eine ganze Sitzung' },
    moves: { invite: 'Komm, setz dich ein wenig zu mir.', share: 'Ich möchte dir sagen, wie das für mich war.', discuss: 'Können wir uns das zusammen ansehen?', seek_reassurance: 'Bin ich dir noch wichtig?', reaffirm: 'Ich bin da. Ich will, dass es gut wird.', criticise: 'Immer machst du das.', blame: 'Das ist deinetwegen.', pressure: 'Antworte mir. Jetzt.', placate: 'Schon gut. Du hast ja recht.', minimise: 'So schlimm war es nicht.', deflect: 'Hat jemand die Katze gefüttert?', defend: 'So war das nicht.', counter_attack: 'Und du? Sieh dich doch an.', stay_silent: '…', stonewall: 'wendet sich ab', leave: 'geht hinaus', time_out: 'Ich brauche eine halbe Stunde. Dann komme ich wieder.', return: 'Da bin ich wieder.', listen: 'Mhm. Erzähl weiter.', validate: 'Ich verstehe, dass das wehtat.', reassure: 'Du bist mir wichtig.', apologise: 'Es tut mir leid. Das war nicht fair.', soften: 'Ich werde laut, weil ich Angst habe, dich zu verlieren.', affection: 'greift nach der Hand', neutral: 'Es ist noch Tee da.' },
  },
};
/** Acts that are done rather than said. */
const DONE = new Set(['stonewall', 'leave', 'affection', 'stay_silent']);
const plain = (word) => word.replaceAll('_', ' ');
const fill = (text, words = {}) => text.replace(/\{(\w+)\}/g, (_, key) => words[key] ?? '');
