import type { PoleWords } from './poles.ts'

/** English: base forms; regular endings are added when the table is read, irregular forms stand here. */
export const EN_POLES: PoleWords = {
  ties: {
    plus: 'close,closer,cordial,warm,warmer,friendly,friendship,amicable,improve,improvement,mend,thaw,normalize,normalise,rapprochement,deepen,strengthen,tighten,drew closer,drawn closer,draw nearer,drawn nearer,reconcile,reconciliation,solidarity,good terms,better relations,bring together,brought together,get along,repair,on the mend,rally together,hand in glove,on excellent terms,on the best of terms'.split(
      ',',
    ),
    minus:
      'tense,tension,cool,cooling,strained,strain,worsen,deteriorate,deterioration,sour,friction,dispute,quarrel,row,feud,at odds,at loggerheads,hostile,hostility,estranged,rift,drift apart,fall out,fell out,fallen out,fallen out with,drive apart,driven apart,drove apart,turn its back,chill,icy,frosty,frozen,worst,lowest point,rock bottom,confrontation,showdown,clash,discord,getting worse,enemy,enemies,barely on speaking terms,antagonism,standoff,plunge,plummet,nosedive,new low,all-time low,hit bottom,cut ties,cutting ties,break off,broke off,broken off,part ways,parted ways,rupture,sever,fraught,animosity,bad blood,distrust,mistrust,deep freeze,downward spiral,cold shoulder,grow apart,grew apart,grown apart'.split(
        ',',
      ),
  },
  keenness: {
    plus: 'eager,keen,enthusiastic,enthusiasm,willing,willingness,supportive,in a hurry,hasten,press for,pressing,push for,actively,positive,forward-leaning,strongly support,no hesitation,wholehearted,clamor,clamour,in favour of,in favor of,full support,full backing,firm support,champion,impatient,spare no effort,go all out'.split(
      ',',
    ),
    minus:
      'cautious,caution,cautiously,reluctant,reluctance,wary,passive,hesitant,hesitate,hesitation,lukewarm,noncommittal,evasive,hold back,held back,drag its feet,dragging its feet,cool on,skeptical,sceptical,unenthusiastic,in no hurry,guarded,foot-dragging,half-hearted,ambivalent,wait and see,stalling,unconvinced,misgivings'.split(
        ',',
      ),
  },
  consent: {
    plus: 'agree,accept,approve,consent,commit,pledge,promise,endorse,affirm,reaffirm,say yes,gave its assent,join,vow'.split(
      ',',
    ),
    minus:
      'refuse,refusal,reject,rejection,decline,turn down,turned down,rule out,ruled out,block,snub,unwilling,cannot agree,could not agree,veto,rebuff,balk,no intention,boycott,pull out,pulled out,say no,said no,walk away,walked away,withhold,withheld,opt out,opted out,back out,backed out'.split(
        ',',
      ),
  },
  welcome: {
    plus: 'welcome,praise,bless,blessing,hail,applaud,appreciate,support,embrace,in favor,in favour,endorse'.split(','),
    minus:
      'oppose,opposition,opposes,condemn,criticize,criticise,denounce,slam,protest,object,objection,deplore,accuse,warn against,resent,lash out,premature,too early,is against,are against,stands against,was against,were against,came out against'.split(
        ',',
      ),
  },
  speech: {
    plus: 'mention,raise,bring up,brought up,speak of,spoke of,speak about,spoke about,refer to,reference to,touch on,discuss,address,condemn,broach,take up,took up,call out,stress,urge'.split(
      ',',
    ),
    minus:
      'silent,silence,steer clear,keep quiet,kept quiet,not a word,without a word,say nothing,said nothing,avoid,sidestep,omit,leave out,left out,pass over,passed over,no mention,stay mum,gloss over,glossed over,skirt,dodge,held his tongue,held her tongue'.split(
        ',',
      ),
  },
  happening: {
    plus: 'hold,held,holding,take place,took place,taking place,taken place,convene,meet,met,meeting,gather,host,attend,stage,sat down,sit down,round off,dine,dined,face the press,faced the press,give,gave,go ahead,went ahead'.split(
      ',',
    ),
    minus:
      'cancel,cancellation,called off,call off,drop,scrap,shelve,abandon,fall through,fell through,skip,forgo,dispense with,postpone,postponement,put off,do without,without,delay,suspend,miss,stay away,stayed away,scratch,ditch,no-show,collapse,off the table,axe'.split(
        ',',
      ),
  },
  fixed: {
    plus: 'fixed,decided,decide,settled,settle,firmly,scheduled,finalize,finalise,final arrangements,confirm,official date,set for,set to,fixed for,announce,slated,due to,date is set'.split(
      ',',
    ),
    minus:
      'undecided,unclear,uncertain,uncertainty,undetermined,unsettled,yet to be decided,no date,no time frame,time frame,no timetable,not set,under discussion,under negotiation,being negotiated,still arguing,still discussing,open question,unspecified,up in the air,without specifying,remains to be seen,whether'.split(
        ',',
      ),
  },
  scope: {
    plus: 'widen,expand,extend,broaden,beyond,enlarge,expansion,wider,all,more than,go further,went further,cover'.split(
      ',',
    ),
    minus: 'confined,confine,limited,limit,restrict,only,narrow,merely,just,nothing more,no further than,solely'.split(
      ',',
    ),
  },
  running: {
    plus: 'begin,began,begun,start,launch,operational,in operation,into operation,activate,running,up and running,resume,restart,revive,regular,regularly,annual,annually,every year,yearly,continue,continuation,go on,went on,gone on,going on,carry on,carried on,keep up,kept up,as before,as usual,uninterrupted'.split(
      ',',
    ),
    minus:
      'halt,stall,stop,suspend,discontinue,not yet,one-off,inactive,dormant,idle,lapse,paralyze,paralyse,break down,broke down,end,interrupt,break up,broke up,broken up,break off,broke off,broken off,cease,no further'.split(
        ',',
      ),
  },
  pace: {
    plus: 'speed up,sped up,speeded up,accelerate,acceleration,expedite,hasten,hurry,faster,quickly,swiftly,urgent,urgently,at once,step up the pace,as soon as possible'.split(
      ',',
    ),
    minus:
      'slow down,slowed down,slow-walk,drag out,dragged out,drag on,dragged on,spin out,no rush,no hurry,take its time,take their time,unhurried,at leisure,slower'.split(
        ',',
      ),
  },
  access: {
    plus: 'invite,admit,admission,allow,let in,permit,include,full member,accede,accession'.split(','),
    minus:
      'exclude,exclusion,bar,shut out,keep out,kept out,ban,uninvited,disinvite,left out,leave out,locked out,stay outside,not invited,sidelined'.split(
        ',',
      ),
  },
  trend: {
    plus: 'rise,rose,risen,increase,grow,grew,grown,expand,climb,surge,record high,double,go up,went up'.split(','),
    minus:
      'fall,fell,fallen,decrease,shrink,shrank,drop,dropped,dip,decline in,slump,halve,go down,went down,record low'.split(
        ',',
      ),
  },
  outcome: {
    plus: 'succeed,success,successful,conclude,conclusion,complete,breakthrough,bear fruit,bore fruit,pay off,paid off,deliver,result'.split(
      ',',
    ),
    minus:
      'fail,failure,fruitless,empty-handed,without result,without a result,break down,broke down,broken down,collapse,deadlock,impasse,stalemate,come to nothing,came to nothing,give up,gave up,given up,in vain'.split(
        ',',
      ),
  },
  keeping: {
    plus: 'remain,stay in,stay with,abide by,adhere,stick to,honour,honor,keep to,uphold,stand by'.split(','),
    minus:
      'leave,withdraw,withdrawal,quit,walk out,walked out,exit,pull out,pulled out,abandon,renounce,tear up,tore up,torn up,part with'.split(
        ',',
      ),
  },
}
