// An evening. What Ben does is up to the engine, and so is what he has heard; what Ana says is up to whoever
// plays her. The story has the words and asks for all else:
//   next()    Ben's turn: the move that he makes, by its name
//   tone()    how it sounds, in words
//   beneath() what lies underneath, as a sentence that he does not say
//   said(m)   what Ana said, as a move, or as shares: "blame .7 share .3"
//   mood()    how the two stand: calm, chase, fight, frozen, pause, better
EXTERNAL next()
EXTERNAL tone()
EXTERNAL beneath()
EXTERNAL said(moves)
EXTERNAL mood()

VAR act = ""
VAR rounds = 0

The soup has been warm twice. Ben comes in with his coat still on.
-> ana

=== ana ===
~ rounds += 1
{ rounds > 8: -> night }
+ [You said seven.] "You said seven. You always say seven."
    ~ said("blame .7 criticise .3")
+ [I sat here with two plates.] "I sat here with two plates, and I did not know what to do with the other one."
    ~ said("share")
+ [Do I still matter to you?] "Do I still matter to you?"
    ~ said("seek_reassurance")
+ [Say nothing.] You turn the plate a little. You say nothing.
    ~ said("stay_silent")
+ [I was scared. That is all it is.] "I am not angry. I was scared. That is all it is."
    ~ said("soften")
+ [I hear that it was a long day.] "It was a long day, was it not? Tell me."
    ~ said("listen .6 validate .4")
- -> ben

=== ben ===
~ act = next()
{ act:
- "invite": "Come here a minute," he says.
- "share": "All the way home I was thinking what to say," he says.
- "discuss": "Let us look at it, then. Both of us."
- "seek_reassurance": "Are you still glad when I come in?"
- "reaffirm": "I am here. I want this."
- "criticise": "You never ask why. You just count."
- "blame": "This is what you do. I come in and it starts."
- "pressure": "Say what you want, then. Now."
- "placate": "All right, all right. You are right."
- "minimise": "It was an hour. It is not so bad."
- "deflect": He lifts the lid. "Is there bread?"
- "defend": "I called twice, and the meeting ran over, and I could not know."
- "counter_attack": "And you? When did you last wait for me?"
- "stay_silent": He looks at the floor and says nothing.
- "stonewall": His face closes. There is nobody in it to talk to.
- "leave": He takes his keys. The door.
- "time_out": "I cannot think. Half an hour, and I come back to this table."
- "return": He comes back in and sits down where he sat.
- "listen": He puts the phone face down. "Go on. I am listening."
- "validate": "Of course you were. An hour is long when you wait."
- "reassure": "You matter. More than any of it."
- "apologise": "I am sorry. I should have called."
- "soften": "When you look at me like that I think I have lost you. I did not know how to say it."
- "affection": He puts his hand on yours, coat and all.
- "neutral": "It rained on the bridge," he says.
- else: He does this: {act}.
}
<i>({tone()})</i> # tone
<i>{beneath()}</i> # beneath
{ mood():
- "frozen": Nobody in the kitchen is talking.
- "chase": You come closer, he is further off; it is the old dance.
- "fight": It is loud now, and neither of you hears much.
- "pause": The kitchen is quiet. It is a quiet that ends at a known time.
- "better": Something in the room has sat down.
}
{ act == "leave": -> alone }
-> ana

=== alone ===
You hear the stairs, and then the street door.
-> night

=== night ===
{ mood():
- "better": Later you eat the soup, the third time warm. It is very good soup.
- "calm": Later you eat, and talk about the bridge.
- else: Later the soup is cold, and you both know that it was not about the soup.
}
-> END
