/** Slips that people make in letters, a line each; what is wrong stands in brackets. */
export const SLIPS = `
Hello[ ,] how are you?
I [definately] want to learn more.
I would [recieve] it gladly.
It was a [seperate] team.
I am [greatful] for your time.
You have [alot] of experience.
It would be an honour to [accomodate] you.
I look [foward] to it.
Thank you for your [recomendation].
Your [experiance] helped me.
I [beleive] it is right.
I was [embarassed].
It is [neccessary].
That was [wierd].
I will let you know [tommorow].
My [knowlege] is small.
It [occured] to me.
I am a [proffesional] cook.
I have a [calender].
Until now I [managment] teams.
It is [teh] best.
My [collegue] told me.
I really [appriciate] it.
I was [suprised].
The [enviroment] is kind.
I will write [untill] then.
[Definately] yes.
[Thansk] for the talk.
[Their] is a lot to learn.
I went over [their] and looked.
[There] team is small.
I liked [there] approach.
[Your] welcome to say no.
I hope [your] well.
[Its] fine if not.
I know [its] hard to find time.
The team and [it's] goals.
I would like to know [weather] you have time.
It was better [then] I thought.
I learned more [then] I expected.
I would [of] come.
I should [of] asked.
I could [of] written sooner.
[To] many people ask.
It was [to] late.
[Who's] team is it?
I [loose] my nerve.
It had no [affect] on me.
I want [too] learn.
I am [apart] of a team.
I am [use] to it.
[The the] talk was kind.
I want [to to] learn.
It was very very kind [of of] you.
Thank you [for for] that.
I [have have] a question.
It is [a] apple.
She is [a] engineer.
It was [a] hour.
I had [an] question.
This is [an] university.
He is [a] honest man.
I think [i] can learn.
Last week [i] met him.
I hope [i'm] not late.
When [i've] time.
She [go] to work.
He [have] time.
We [was] there.
They [was] kind.
You [was] right.
He [don't] know.
It [make] sense.
She [like] her work.
There [is] many ways.
I [has] a question.
I [is] new here.
This [are] good.
These [is] good.
I look forward to [hear] from you.
I am [interesting] in design.
[Thanks] you for your time.
thank you for your time. [i] learned a lot.
I [dont] know yet.
I [cant] come.
I [didnt] know.
[Lets] talk soon.
We talked on [monday].
I am from [england].
I speak [portuguese].
I have [a lots] of questions.
I did not [went] there.
I have [saw] it.
He has [went] home.
I need an [advices].
This is [more better].
I am writing [becuase] you know the field.
My [freind] told me of you.
It is a [priviledge] to ask.
Our [conversaton] stayed with me.
I am [intrested] in your path.
I have no [expirience] yet.
I [reccomend] it.
It was [realy] kind.
Is there a time [wich] suits?
I [wass] a nurse.
We [is] late.
You [is] kind.
I did [it it] twice.
The team [have have] grown.
I [apreciate] it.
It is [dificult] to find time.
I work for the [goverment].
Is that [posible]?
I am [sucessful].
My [adress] has changed.
I am [writting] to you.
`
  .trim()
  .split('\n');
