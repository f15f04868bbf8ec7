namespace MemoCoach.Offline.Tests.Support;

/// <summary>Versions of the same text, weakest first, written to differ as graded school and office texts do.</summary>
internal static class GradedTexts
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["a letter about library hours"] =
        [
            "dear sir i want the libary open more. it close to early and i cant go. its not fair for us studens. plz open it more becuase we need it and its good for everybody",
            """
            Dear Sir,
            I am writing you becuase the library close to early. Many student cant go there after work. I think it is bad. The library is good for study and for read books. In my house is not possible study becuase my brothers they make noise. I want that you open it more time. It is good for everybody and the people will be happy. Please think about it.
            """,
            """
            Dear Mr. Harris,

            I am writing because the library closes too early. It closes at six and many students work until that time, so they cannot use it. I think the library should be open until nine. At home it is difficult to study because there is a lot of noise. When I go on Saturday it is full and there are no places.

            If the library is open longer, more people can use it and they will get better marks. I know it costs money, but I think it is worth it. Please think about my idea.
            """,
            """
            Dear Mr. Harris,

            I am writing to ask you to keep the town library open until nine in the evening from Monday to Thursday. At present it closes at six, which is exactly when most students finish their part-time jobs. As a result, those who need a quiet place to study have nowhere to go.

            Last month I asked thirty students at my college, and twenty-two of them said that they could not use the library during the week. On Saturdays, however, it is so crowded that people sit on the stairs. Longer hours would spread visitors over the week.

            I understand that staff cost money. For this reason I suggest that volunteers look after the reading room in the evening, while the loan desk stays closed. Several students have already offered to help.

            I hope you will consider this proposal.

            Yours sincerely,
            Maria Lopez
            """,
            """
            Dear Mr. Harris,

            I am writing on behalf of the evening students of Milton College to ask you to extend the opening hours of the town library until nine from Monday to Thursday, beginning on 1 October.

            At present the doors close at six, precisely when most of us leave work. In a survey that I carried out last month, 22 of 30 students said that they had not set foot in the library on a weekday since January. Saturdays, by contrast, are so crowded that readers sit on the stairs: on 14 May I counted 61 people for 40 chairs. Longer hours would not merely serve a new group; they would relieve the old one.

            Some will object that the council cannot afford additional staff. That concern is reasonable, but it can be met. According to your own annual report, the loan desk handles fewer than five requests an hour after five o'clock. It could therefore stay closed, while two trained volunteers supervise the reading room. Twelve students have already signed up, so a trial of three months would cost little more than heating and light, about £900 in total.

            If attendance stays below twenty readers a night, we would accept an end to the experiment. Should it succeed, however, the town would gain an evening reading room for less than the price of a single part-time post. May I present the plan at the council meeting on 12 June?

            Yours sincerely,
            Maria Lopez
            """,
        ],
        ["an essay on phones in class"] =
        [
            "phones is bad in class. students use phone and dont listen. teacher get angry. phone is also good. but bad more. so no phone in school thats my opinon.",
            """
            I think phones in class is a bad thing. First because students dont listen to the teacher, they play games and they send message. Also they can cheat in the exam. Another thing is that phones are expensive and somebody can steal it. Some people say that phones are good for search information but we have computers for that. So I am agree with the people that say no phones in class.
            """,
            """
            Nowadays many students bring their phones to class. In my opinion this is a problem and schools should not allow it.

            First, phones distract students. They look at messages and they do not listen to the teacher. Then they do not understand the lesson and they get bad marks. Second, phones make it easy to cheat in tests. A student can take a photo and send it to a friend.

            Some people think phones are useful because you can look for information. This is true, but schools have computers for this. So I think phones should stay at home.
            """,
            """
            Mobile phones have become part of everyday life, and it is hardly surprising that students want to use them in class. Nevertheless, I believe that schools should ban them during lessons, because they harm both concentration and fairness.

            The main reason is distraction. Every time a phone vibrates, a student looks away from the board, and it takes several minutes to return to the task. In my own class, for example, our results in history improved noticeably after the teacher began to collect phones at the door. Moreover, phones make cheating simple: a photograph of a test can travel around the room in seconds.

            Admittedly, phones can be helpful. They contain dictionaries, maps and calculators, and teachers sometimes build exercises around them. However, most schools already own computers for such purposes, and these do not receive private messages.

            For these reasons, phones should stay in the locker until the bell rings. Students would lose little and gain the attention that learning requires.
            """,
            """
            When the bell rang at my school last September, thirty phones went into a wooden box by the door. There were groans; a week later nobody mentioned it any more. That small experiment convinced me of something I had doubted: banning phones during lessons takes away less than it gives back.

            Consider attention first. A vibrating phone does not merely interrupt a sentence; it breaks the thread that leads to the next one. Researchers at the London School of Economics, who followed 91 schools between 2001 and 2013, found that results rose after a ban, and that the weakest pupils gained most. Their explanation is plain: those who struggle to concentrate are exactly those whom a screen tempts.

            Fairness points in the same direction. Because a test can be photographed and shared within seconds, the honest student competes against an invisible team. Besides, the newest models cost more than a month's rent, so every lesson in which phones are used openly is also a lesson in who can afford what.

            Opponents reply that phones are tools, and that young people must learn to handle them. The second point is true, yet it does not follow that history lessons are the place for it; nobody teaches swimming in the chemistry room. As for tools, the school's own tablets offer dictionaries and maps without the messages.

            A ban during lessons, then, is neither nostalgia nor punishment. It is a modest agreement: for six hours the room belongs to the people who are in it.
            """,
        ],
        ["una carta sobre el autobús escolar"] =
        [
            "ola director el autobus siempre yega tarde y no esta bien. los niños tiene frio y yegan tarde a la escuela. por fabor agan algo ya porque es muy malo para todos y no es justo",
            """
            Señor director: le escribo por que el autobus llega tarde siempre. Los niños esperan mucho y hace frio. Yo pienso que es malo para ellos y para los padres tambien. Mi hijo llego tarde muchas veces y el profesor se enfado. Quiero que ustedes hablen con la empresa. Es muy importante para todos. Gracias.
            """,
            """
            Señor director:

            Le escribo porque el autobús escolar llega tarde casi todos los días. Los niños esperan en la calle y pasan frío, y después llegan tarde a clase. Mi hijo ha llegado tarde muchas veces este mes.

            Creo que la escuela debería hablar con la empresa de autobuses. También se puede cambiar la ruta porque hay muchas paradas. Sé que no es fácil, pero es importante para las familias. Espero su respuesta.
            """,
            """
            Estimado señor director:

            Le escribo para pedirle que la escuela hable con la empresa de autobuses sobre los retrasos de la ruta 4. Desde enero, el autobús llega unos veinte minutos tarde casi todos los días. Como consecuencia, los niños esperan de pie en la calle y pierden el comienzo de la primera clase.

            El mes pasado anoté la hora de llegada durante quince días: solo tres veces fue puntual. Además, otras familias me han contado lo mismo. Creo que el problema se debe a que la ruta tiene demasiadas paradas, de modo que bastaría con suprimir dos de ellas.

            Entiendo que cambiar una ruta no es sencillo. Sin embargo, los alumnos no pueden seguir perdiendo clases. Le agradecería que me informara de lo que piensa hacer.

            Atentamente,
            Rosa Medina
            """,
            """
            Estimado señor director:

            En nombre de dieciocho familias de la ruta 4, le pido que exija a la empresa Autocares Soler un horario que pueda cumplir, y que lo haga antes del 1 de marzo.

            Entre el 8 y el 26 de enero apunté cada mañana la hora de llegada: de quince viajes, solo tres fueron puntuales, y el retraso medio fue de veintidós minutos. No se trata, por tanto, de un mal día, sino de un recorrido mal calculado. Según el propio plano de la empresa, el autobús debe hacer catorce paradas en treinta y cinco minutos; yo tardé cuarenta y ocho en coche, y sin detenerme.

            Las consecuencias son conocidas. Los pequeños esperan de pie a dos grados, la primera clase empieza con media aula vacía y, por ejemplo, mi hija Elena perdió así dos exámenes de matemáticas. Es cierto que suprimir paradas obligaría a algunas familias a caminar más; sin embargo, las dos que proponemos eliminar están a menos de trescientos metros de la siguiente.

            Si la empresa se negara, el contrato prevé una penalización de 60 euros por cada retraso superior a diez minutos, de la que hasta ahora nadie ha hecho uso. Preferiríamos no llegar a eso. ¿Podría recibirnos el jueves 12 de febrero, a las seis, para acordar los próximos pasos?

            Atentamente,
            Rosa Medina
            """,
        ],
    };

    /// <summary>Pairs of a long weak text and a shorter strong one.</summary>
    public static IReadOnlyDictionary<string, (string LongAndWeak, string ShortAndStrong)> AgainstLength { get; } = new Dictionary<string, (string, string)>
    {
        ["travel essay"] = (
            """
            I like very much to travel because travel is very nice and you can see many things. When I travel I am happy and my family is happy to. I have travel to many places and all the places was very nice. I think that everybody should travel because it is good for the people and you learn many things that you dont learn in the school. Also you can know new people and the people is very nice in other countrys. The food is diferent and sometimes is good and sometimes is bad but it is nice to try. I think travel is the most best thing in the life. Some people dont like travel because is expensive but I think that is not important because the money is for spend it. If you dont have money you can go to a near place and it is nice to. In conclusion I think that travel is very good and very nice and everybody should do it because you learn many things and you see many things and you know new people, and the people is very nice and the food is diferent and your family is happy to.
            """,
            """
            Three years ago I spent a night at the railway station in Zagreb because I had misread a timetable. It remains the most useful mistake I have made while travelling.

            A porter named Ivan shared his thermos with me and explained, in slow English, how the war had emptied his village. No museum has taught me as much. What travel offers, then, is not scenery, which any screen can show, but the obligation to listen: a stranger cannot be skipped like a page. For that reason I no longer plan every hour.
            """),
        ["carta a un restaurante"] = (
            """
            Hola señores les escribo porque el otro dia fui a su restaurante con mi familia y no estubo bien. Primero tardaron mucho en atendernos y nosotros esperamos mucho tiempo y nadie venia. Despues vino un camarero que no era muy bueno y nos trajo una cosa que no era. Mi hijo tenia hambre y mi mujer estaba muy enfadada porque el camarero no hacia caso a nosotros. La comida estaba fria y no estaba buena y la carne estaba mala y la sopa tambien estaba mala. Yo pienso que esto no puede ser en un restaurante tan caro porque nosotros pagamos mucho dinero y no esta bien. Tambien el baño estaba sucio y no habia papel y eso es muy malo. Yo creo que ustedes tienen que mejorar muchas cosas porque si no la gente no va a ir mas. Nosotros no vamos a ir mas si no mejoran las cosas porque estubo todo muy mal y no nos gusto nada de nada.
            """,
            """
            Estimados señores:

            El sábado 9 de mayo cenamos cuatro personas en su restaurante y esperamos cincuenta minutos hasta el primer plato, que además llegó frío. Cuando lo señalé, el camarero se disculpó con amabilidad, pero no lo cambió.

            Somos clientes desde 2019 y sabemos que no es lo habitual; por eso les escribo en lugar de publicar una reseña. Les agradecería que revisaran el cargo de 48 euros por el pescado que devolvimos.
            """),
    };
}
