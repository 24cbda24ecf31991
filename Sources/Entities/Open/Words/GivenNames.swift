/// First names that many people bear, folded.
///
/// English ones: the commonest of the United States census of 1990 (public domain); the others, of
/// Europe, India and the Arab world, are from general knowledge. Names that are words, places or
/// companies too are left out (`Grant`, `Paris`, `Morgan`).
enum GivenNames {
  static let all = """
    margaux friederike tilda hanno henrike swantje imke gesa maike frauke anneliese gundula thilo
    capucine apolline maelle solene bastien corentin enguerrand gwenaelle regis yohann ludivine
    aaliyah aarav aaron abdallah abdul abdullah abel abigail abraham achim ada adam addie adele
    adil adnan adriaan adrian adriana adrienne agathe agnes agnieszka ahmad ahmed aida ailsa aimee
    aisha ajay akash akira al alain alan alasdair alastair albert alberta alberto albrecht
    alejandro aleksander aleksandr aleksandra alessandra alessandro alessia alex alexander
    alexandra alexandre alexandru alexei alexey alexis alfonso alfred alfredo ali alice alicia
    alisa alisha alison alistair allan allen allison alma alojz alojzij alok alonzo alta alton
    alun alvaro alvin alyssa amadou amanda ambroise amelia amelie amina amir amit amos amrita amy
    ana anais anders andre andrea andreas andreea andrei andrej andres andrew andrzej andy angela
    angelica angelika angelina angelo angharad angie angus anil anita anja anjali anke ann anna
    annalena anne anneke annette annie annika ansgar anthony antje antoine antoinette anton
    antonella antonia antonio anupam aoife apurva aravind archie ariane arjun arlene armando armin
    arnaud arne arnold artem arthur arturo arun arvind asha ashish ashley ashok ashwini astrid
    aubrey audrey aurelie aurelien aurora axel aymeric ayse aziz barack barbara barry bart bartosz
    bas bastian bastien beata beate beatrice beatriz becky belinda ben benedetta benedikt benjamin
    bennie benny benoit berenice bernadette bernard bernd bernhard bernice bernie bert bertha
    bertrand bessie beth bethany betsy bette bettie betty beulah beverly bill billie billy birgit
    bjorn blake blanca blanche bob bobbie bobby bogdan bonita bonnie boris borje bostjan boyd brad
    bradford bradley brandi brando brandon brandy brenda brendan brent bret brett brian bridget
    brigitte britta brittney bronwyn brooke bruce bruno bryan bryant burkhard byron caitlin caleb
    callum calvin cameron camille candace candice caoimhe cara carina carl carla carlo carlos
    carlton carmen carol carola carole caroline carolyn carrie carroll carsten cary carys casey
    cassandra cassie catarina catherine cathy cecelia cecil cecile cecilia cedric celeste celia
    celine cem cesar chantal charlene charles charlie charlotte cheri cherie cheryl chester chiara
    chloe chris christa christel christelle christian christiane christie christina christine
    christof christoph christophe christopher christy chuck ciaran cillian cindy claire clara
    clarence clark claudia clayton clemence clement cleo clifford clifton clint clinton clive
    clotilde clyde cody colin colleen connie conor conrad constance constantin consuelo cora corey
    corinne cornelia cornelius cory courtney craig cristina curtis cynthia daan dafydd dagmar
    daisy dale damien damon dan dana daniel daniela daniele danielle danny danuta daphne darin
    dario darla darlene darnell darrel darrell darren darrin darryl daryl dave david davide deanna
    debbie debora deborah debra declan deepak deirdre delbert delia della delores deloris delphine
    demis dena denis denise dennis derek derrick desiree detlef devin dewayne dewey dexter diana
    diane dianna dianne didier diego dieter dietmar dimitri dimitris dina dirk dita divya dixie
    dmitri dmitry dolores dominic dominick dominik dominique don donal donald donna donnie dora
    doreen doris dorota dorothea dorothee dorothy dorthy doug douglas doyle dragos drew duane
    duncan dustin dwayne dwight eamon earnest ebony eckart ed eddie edgar edith edmond edmund edna
    edouard eduard eduardo edward edwin eelco effie egon eileen eilidh ekaterina elaine elbert
    eleanor elena eleonore elias elif elijah elisa elisabeth elise elizabeth elke ella ellen ellis
    elly elmer elodie eloise elon elsa elsie elva elvira emanuel emanuele emil emile emilie emilio
    emily emma emmanuel emmanuelle emmett enrico enrique eoin eric erica erick erik erika erin
    erma ernest ernestine ernesto ernst ervin erwan esperanza essie estella estelle ester esther
    ethel etienne etta eugen eugene eugenia eula eunice eva evan evelyn everett evgeny ewa ewan
    fabian fabien fabienne fabio fabrice fadi fannie fatima fatou fay faye federica federico fei
    felicia felipe felix ferdinand fernando fiona fionnuala flavio flora florian floyd forrest
    frances francesca francesco francine francis francisca francisco franck francois francoise
    frank frankie franklin franz franziska fraser fred freda freddie frederic frederick frederique
    fredrick freek friedrich fritz gabriel gabriela gabriele gabrielle gael gaelle gail gareth
    garland garrett garry gary gaurav gavin gayle geert gemma gene geneva genevieve geoffrey georg
    george georges georgios gerald geraldine gerard gerardo gerd gerhard germain gertrude
    ghislaine giacomo gianluca gilbert gilberto giles gilles gina ginni giorgia giorgio giovanni
    gisela gitanjali giulia giuseppe gladys glen glenda glenn gloria goldie gonzalo gordana gordon
    grace grady graham grainne greg gregg gregoire gregory gretchen grzegorz guadalupe gudrun
    guido guilherme guillaume guillermo gunter gunther guntram gustav gustavo guy gwen gwendolyn
    hadi hakan hakeem hamish hanna hannah hannes hans harald harini harold harriet harry haruka
    harvey hasan hassan hattie hazel heather hector heidi heike heiko heiner heinrich heinz helen
    helena helene helga helmut hendrik henk henna henning henri henrietta henriette henrik henry
    herbert herman hermann herve hilda hilde hillary hiroshi holger homer horace horst howard
    hubert hubertus hugh hugo hugues humberto hussein iain ian ibrahim ida ignacio igor ilaria
    ilse ilya imogen imran ina ines inez inga ingo ingrid ioannis ira iratxe irena irene irina
    iris irma irvin irving isaac isabel isabell isabelle ismael ismail ivan ivana ivo iwona jaap
    jacek jacinda jack jackie jacob jacqueline jacquelyn jacques jaime jake jakob jakub jamal
    james jamie jan jana jane janelle janet janette janez janice janie janine janis janusz jared
    jasmin jasmina jasmine jason jaume javier jay jean jeanette jeanne jeannette jeannie jeff
    jeffery jeffrey jemima jen jenifer jenna jenni jennie jennifer jenny jens jerald jeremiah
    jeremie jeremy jermaine jeroen jerome jerry jess jesse jessica jessie jewell jill jillian jim
    jimena jimmie jimmy jitendra jo joachim joan joann joanna joanne joao joaquin jocelyn jochen
    jodi jody joe joel joey johan johann johanna johannes john johnathan johnnie johnny jolanda
    jon jonas jonathan jonathon joni jony joost jordan jordi jorg jorge jorn jose josefina josep
    joseph josephine josette josh joshua josie joy joyce juan juana juanita judith judy juha jules
    julia julian julie julien juliette julio julius jurgen justin jutta jyoti kaja kamala kamil
    kara karen kari karim karin karine karl karla karolina karsten kasia katarina katarzyna kate
    kateryna katharina katherine kathleen kathrin kathryn kathy kati katie katja katrin katrina
    kavita kay kayla keir keith kelley kelli kellie kelly kelsey kelvin kemi ken kendra kenji
    kenneth kenny kent kerri kerry kerstin ketanji kevin khalid kim kimberley kimberly kiran kirk
    kirsten kirsty klara klaus koen konrad konstantin konstantinos krista kristen kristi kristian
    kristie kristin kristina kristine kristopher kristy krystal krzysztof kumar kurt kyle kyriakos
    lael laetitia lamar lamont lana lance larry lars laszlo latasha latonya latoya laura laure
    laurel lauren laurence laurent laurie laurine laverne lawrence lea leah lee leena leif leigh
    leila lela leland lena lenora leo leola leon leona leonard leonardo leonie leroy lesley leslie
    lester leszek leticia levi lewis liam lidia lieke lila lilian liliana lillian lillie lina
    linda lindsay lindsey linus lionel lisa lise liz lloyd loic lois lola lonnie lora loren lorena
    lorene lorenzo loretta lori lorna lorraine lothar lottie lou louie louis louise lourdes lowell
    luc luca lucas lucia lucie lucien lucille lucinda lucy ludger ludovic luigi luis luisa lukas
    lukasz luke lula lupe luther lutz lydia lyle lynda lynette lynn lynne maarten mabel mable
    maciej mack madeleine madeline mae magali magda magdalena maggie mahmoud maja malcolm
    malgorzata malik malte mamadou mamie mandy manfred manfredi manon manuel manuela marc marcel
    marcella marcia marcin marco marcos marcus marek maren margaret margarida margarita margie
    margrethe marguerite maria mariam marian mariana marianne maribel marie marietje marija
    marilyn marina marine mario marion marisa marissa marjolein marjorie mark marketa markus marla
    marlene marlon marsha marshall marta martha martin martina martine marty martyna marvin mary
    maryann mateusz mathew mathias mathieu mathilde mats matt matteo matthew matthias matthieu
    matthijs mattie maud maude maureen maurice maurizio mauro max maxence maxime maximilian maxine
    meera meg megan meghan mehdi mehmet meike melania melanie melba melinda melissa melody melvin
    meredith merle merrick mette micah michael michaela michal micheal michel michele micheline
    michelle miguel mihai mikael mike mikhail mikko milan mildred miles milica milos milton mindy
    minh minnie mira miranda mireille miriam miroslav mitch mitchell mohamed mohammad mohammed
    moira mollie molly mona monica monika monique moritz morris morten moses mounir muhammad murat
    muriel mustafa myra myriam myrna myron myrtle nadege nadhim nadia nadine nancy naomi narendra
    natalia natalie natasha nathalie nathan nathaniel neal neha neil nell nellie nelson nettie
    niall niamh nicholas nichole nick nico nicola nicolai nicolas nicole nicoletta niels nigel
    nikhil nikki niklas nikolai nikolaos nikolaus nils nina nisha nitin noah noel noemie nora
    norbert norma norman nuno odile oisin ola olaf ole oleksandr olga oliver olivia olivier ollie
    omar ora orville oscar oskar osman otis otto owen pablo padraig paige pam pamela panagiotis
    paola paolo pascal pascale pat patrica patrice patricia patrick patrizia patrycja patsy patti
    patty paul paula paulette pauline paulo pavel pawel pedro peggy penny percy perry pete peter
    petr petra petri phil philip philipp philippa philippe phillip phyllis pia piero pierre piers
    pieter pietro pilar piotr polly poppy prakash pranav pranesh prasad preston priscilla priti
    priya priyanka przemyslaw quentin rachael rachel rachelle rachida radek radoslaw rafael rafal
    ragnar rahul rainer raj rajeev rajesh ralf ralph ramiro ramon ramona randal randall randolph
    randy raphael raquel rashid raul ravi ray raymond reba rebecca rebekah regina reginald regis
    reiner reinhard rekha remi remy rena renate renaud rene renee renzo rex reynaldo rhonda rhys
    ricarda ricardo riccardo richard rick rickey ricky rishi rita rob robert roberta roberto robin
    robyn rochelle roderich roderick rodney rodolfo rodolphe rogelio roger rohan rohit roisin
    roland rolando rolf ron ronald ronan ronda ronnie roosevelt rory rosa rosalie rosario
    rosemarie rosemary rosetta rosie ross roxana roxanne roy ruben rudiger rudolf rudolph rudy
    rufus rupert ruslan russell ruth ryan sabina sabine sabrina sachin sadie safra sajid salim
    sallie sally salvador salvatore sam samantha samir samira sammy samuel sandra sandrine sandro
    sanjay santiago santos saoirse sara sarah sascha saskia satoshi satya saul scott sean
    sebastian sebastien segolene sepp serge sergei sergey sergio seth severin severine shalini
    shane shanna shannon shari sharon shashi shaun shawn shawna sheila sheldon shelia shelley
    shelly sheri sherman sherri sherrie sherry sheryl shinzo shirley shoshana shou sian siddharth
    sidney sigrid silke silvia silvio simon simone sindhu sinead siobhan sita slawomir sofia sofie
    solange solveig sonia sonja sonya sophia sophie sorcha soren spencer stacey stacie stacy
    stanislas stanislaw stanley stefan stefania stefanie stefano steffen steffi stella stephan
    stephane stephanie stephen steve steven stewart stine stuart sue suella sundar sunil suresh
    susan susana susanne susie suzanne svea sven svenja sylvain sylvester sylvia sylvie tabitha
    tadeusz tamara tami tamika tammie tammy tamsin tanja tanya tara tariq tasha tatiana tatjana
    taylor ted teddy terence teresa teri terrance terrell terrence terri terry thelma theodore
    theresa therese thibault thibaut thierry thomas thorsten tibor tiemo tiffany till tilman tim
    timmy timnit timo timothy tina tobias toby todd tom tomas tomasz tommaso tommie tommy toni
    tony tonya torsten tracey traci tracie tracy travis trent trevor tricia trina trisha tristan
    troy trudy tugba tyler tyrone ulf ulla ulrich ulrika ulrike umberto ursula urszula uta ute uwe
    valentin valentina valeria valerie vanessa vasilis velma vera verna vernon veronica veronique
    vicente vicki vickie vicky victor victoria vijay vikram viktor viktoria vincent vincenzo viola
    violette virgil virginie virginijus vishal vittorio vivian viviane vladimir volker volodymyr
    wade walid wallace walter waltraud wanda warren wayne wendell wendy wenzel werner wesley
    whitney wieland wilbert wilbur wilfred wilfried wilhelm willard willem william willie willis
    willy wilma wilson wim winfried winifred winston wm wojciech wolfgang wolfram woodrow wouter
    xavier ximena yael yanis yann yannick yannis yasmin yasmine yoann yolanda yoshua youssef yuki
    yulia yuri yusuf yves yvette yvonne zachary zahra zbigniew zdravko zephyr zeynep zoe zoltan
    zsolt zuzana
    """
}
