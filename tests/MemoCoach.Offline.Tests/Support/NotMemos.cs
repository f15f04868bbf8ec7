namespace MemoCoach.Offline.Tests.Support;

/// <summary>Texts that are no memo and must not score like one.</summary>
internal static class NotMemos
{
    public const string LoremIpsum =
        """
        Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.

        Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.

        Curabitur pretium tincidunt lacus. Nulla gravida orci a odio. Nullam varius, turpis et commodo pharetra, est eros bibendum elit, nec luctus magna felis sollicitudin mauris. Integer in mauris eu nibh euismod gravida.
        """;

    public const string Poem =
        """
        The river carries what the mountain lost,
        A silver thread beneath the sleeping trees,
        And every stone remembers winter's frost
        As lovers do remember autumn's breeze.

        O moon, you watch the fishermen return
        With empty nets and lanterns burning low;
        The embers of their little fires burn
        Like songs that only tired children know.

        Come sit with me where water meets the sand
        And let the evening gather us like sheaves;
        I have no gold to put into your hand,
        But only this: the whisper of the leaves.
        """;

    public const string PoemInSpanish =
        """
        La lluvia cae despacio en los tejados,
        el viejo patio guarda su canción,
        y duermen en la fuente, ya callados,
        los nombres que olvidó mi corazón.

        Oh luna que caminas por el río,
        devuélveme la voz de aquella flor;
        se fue con el invierno y con el frío
        la última palabra del amor.

        Mañana volverán las golondrinas
        a hacer su casa al borde del balcón,
        y yo, detrás de todas las esquinas,
        seré una sombra más de la estación.
        """;

    public const string Code =
        """
        using System;
        using System.Collections.Generic;

        namespace Budget.Plans
        {
            public sealed class RiskReport
            {
                private readonly List<decimal> costs = new();

                public void Add(decimal cost, DateTime deadline)
                {
                    if (cost <= 0) { throw new ArgumentOutOfRangeException(nameof(cost)); }
                    costs.Add(cost * 1.21m);
                    owners[deadline] = cost > 1000 ? "board" : "team";
                }

                public decimal Total => costs.Sum();
            }
        }
        """;

    public const string Empty =
        """
        We should do good things together. It is very important that everyone works hard and gives their best every day, because success comes from commitment and passion. Our company has always been a great place, and we want to make it even better in the future.

        There are many challenges and many opportunities in the world today. We need to be innovative, effective and positive. If we all work together and communicate well, we can achieve really excellent results and create a lot of value for all our stakeholders.

        In conclusion, good teamwork is key. Let us move forward with energy and make things happen. The future is bright, and together we will reach our goals and do great things for everybody.
        """;

    public const string EmptyInSpanish =
        """
        Debemos hacer cosas buenas todos juntos. Es muy importante que todos trabajemos mucho y demos lo mejor cada día, porque el éxito viene del compromiso y de la pasión. Nuestra empresa siempre ha sido un gran lugar y queremos que sea todavía mejor en el futuro.

        Hay muchos retos y muchas oportunidades en el mundo de hoy. Necesitamos ser innovadores, efectivos y positivos. Si todos colaboramos y nos comunicamos bien, podemos lograr resultados realmente excelentes y crear mucho valor para todos.

        En conclusión, el buen trabajo en equipo es clave. Avancemos con energía y hagamos que las cosas sucedan. El futuro es prometedor y juntos alcanzaremos nuestras metas y haremos grandes cosas para todos.
        """;

    public const string Catchwords =
        """
        Executive summary, recommendation, decision, evidence, figures, sources, risks, mitigation, contingency, plan, milestones, timeline, owners, deadline, budget, cost, next steps, alternatives, comparison, benefit, conclusion.
        """;

    public const string CatchwordClaims =
        """
        This memo has a clear executive summary, a strong recommendation, solid evidence, risks with mitigation, a plan with milestones, owners, deadlines and a budget. The recommendation, the evidence, the risks, the mitigation, the plan and the cost are all excellent. It contains alternatives, comparisons, sources, benefits, next steps and a conclusion.
        """;

    public const string Padding =
        """
        It is worth noting that these matters deserve attention at this point in time. As everybody knows, things change all the time, and it is important to keep that in mind when we think about what is going on. There are many aspects to consider, and each of them is relevant in its own way.

        Needless to say, a lot more could be said about this subject. It goes without saying that good work is always appreciated, and that people generally like it when things go well. In any case, the above speaks for itself, and we trust that the reader will agree.
        """;

    public const string PaddingInSpanish =
        """
        Cabe señalar que estos asuntos merecen atención en este momento. Como todo el mundo sabe, las cosas cambian continuamente, y es importante tenerlo en cuenta cuando pensamos en lo que ocurre. Hay muchos aspectos que considerar, y cada uno de ellos es relevante a su manera.

        Huelga decir que se podría decir mucho más sobre este tema. Ni que decir tiene que el buen trabajo siempre se agradece, y que a la gente en general le gusta que las cosas vayan bien. En todo caso, lo anterior habla por sí solo, y confiamos en que el lector esté de acuerdo.
        """;

    /// <summary>The words of a memo in any order, in sentences as long as before.</summary>
    public static string ShuffleWords(string memo, int seed)
    {
        var words = memo.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        new Random(seed).Shuffle(words);
        return string.Join("\n\n", words.Chunk(80).Select(paragraph => string.Join(' ', paragraph)));
    }
}
