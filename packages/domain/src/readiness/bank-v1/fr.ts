import type { BankTexts } from "../question-bank.ts";

/** The first question bank in French. */
export const fr: BankTexts = {
  anchors: {
    NOT_STARTED: "Rien n’est en place",
    DISCUSSED: "On en a parlé, rien n’est écrit ni fait",
    STARTED: "En place en partie, ou pour certains seulement",
    LARGELY_IN_PLACE: "Écrit, et utilisé par la plupart",
    FULLY_IN_PLACE: "Utilisé par toutes les personnes concernées, et revu au cours des 12 derniers mois",
  },
  statements: {
    "P1.GI.1":
      "Les organisations et les personnes de tous les secteurs qui pèsent sur le problème ont été identifiées, et on leur a demandé personnellement si elles veulent participer.",
    "P1.GI.2":
      "Les responsables des partenaires probables ont déclaré officiellement qu’agir ensemble apporterait plus que d’agir chacun de son côté.",
    "P1.GI.3":
      "Au moins une personne que les autres responsables respectent est prête à les réunir et à les garder autour de la table.",
    "P1.GI.4":
      "Pour la première année, on sait qui réunit les partenaires, comment les décisions sont prises pour le moment et qui paie la préparation.",
    "P1.SP.1":
      "Les données existantes sur le problème (ampleur, évolution, qui est le plus touché) ont été réunies, et les partenaires peuvent dire ce que l’on sait.",
    "P1.SP.2":
      "Ce qu’il nous reste à apprendre est consigné dans une liste, avec une personne responsable et un moyen de le savoir.",
    "P1.SP.3":
      "Les programmes, coalitions et politiques qui s’occupent déjà du problème ont été recensés, et l’on sait sur quoi s’appuyer.",
    "P1.SP.4":
      "La faisabilité (temps, argent, contexte politique) a été examinée honnêtement, y compris la question de savoir si une approche plus simple suffirait.",
    "P1.CI.1":
      "Avant toute décision, on a demandé aux personnes qui vivent avec le problème si elles veulent cette démarche et de quoi elle devrait s’occuper.",
    "P1.CI.2": "Nous savons quelles parties prenantes sont pour, indécises ou contre, et pourquoi.",
    "P1.CI.3":
      "Les relations et les réseaux existants ont été recensés, y compris les personnes qui ne sont reliées à personne.",
    "P1.CI.4":
      "Ce qui empêche les gens de participer (langue, coût, temps, sécurité, accès) est connu, et l’on s’en occupe.",
    "P1.EI.1": "Nous avons un inventaire des mesures et des systèmes de données que les partenaires utilisent déjà.",
    "P1.EI.2":
      "Il existe des valeurs de départ pour les principales situations que nous voulons changer, y compris pour les groupes les plus touchés.",
    "P1.EI.3":
      "Les partenaires ont les compétences, le temps et l’argent pour suivre les progrès, ou un plan chiffré pour les obtenir.",
    "P1.EI.4":
      "Les questions de consentement, de propriété et de sécurité des données ont été posées et ont une personne responsable.",
    "P2.GI.1":
      "La structure (comité de pilotage, groupes de travail, équipe de coordination) est convenue par écrit, avec les rôles, les droits de décision et les durées de mandat.",
    "P2.GI.2":
      "L’équipe de coordination a été choisie par les partenaires, elle a du personnel et un financement pour au moins deux ans, et elle rend compte au partenariat.",
    "P2.GI.3":
      "Chaque partenaire a dit ouvertement ce à quoi il renoncera (contrôle, mérite, territoire) et ce qui n’est pas négociable.",
    "P2.GI.4":
      "Des personnes concernées occupent des sièges avec de vrais droits de décision, et elles sont soutenues ou payées pour les exercer.",
    "P2.SP.1":
      "Un projet d’agenda commun nomme le problème, la vision, les limites, les résultats et les stratégies avec des mots que tous les partenaires emploient de la même façon.",
    "P2.SP.2":
      "Chaque priorité peut être rattachée à des données, y compris à ce que la communauté sait par expérience.",
    "P2.SP.3": "Chaque partenaire a comparé l’agenda avec sa propre mission et a dit où il convient et où il gêne.",
    "P2.SP.4": "D’autres possibilités ont été examinées, et les raisons du choix sont écrites.",
    "P2.CI.1":
      "La carte des parties prenantes est complète : les personnes les plus touchées disent que personne d’important ne manque.",
    "P2.CI.2": "Pour chaque groupe, il est convenu comment il informe, codécide ou conduit, et quel soutien il reçoit.",
    "P2.CI.3": "L’avis de la communauté a changé quelque chose dans l’agenda, et l’on a dit aux gens quoi.",
    "P2.CI.4":
      "Un message clair et une invitation à agir parviennent aux gens par des canaux et dans des langues auxquels ils font confiance.",
    "P2.EI.1": "Les partenaires sont d’accord sur une courte liste d’indicateurs communs, définis par écrit.",
    "P2.EI.2":
      "Pour chaque indicateur, la source, le rythme, les partenaires responsables, la valeur de départ et la cible sont fixés.",
    "P2.EI.3": "Il est convenu comment les données sont additionnées, vérifiées, protégées et corrigées.",
    "P2.EI.4":
      "Il est convenu comment les progrès, mauvaises nouvelles comprises, sont annoncés aux partenaires, aux financeurs et à la communauté.",
    "P3.GI.1":
      "La gouvernance et l’équipe de coordination sont revues au moins une fois par an avec l’avis des partenaires et de la communauté, et des changements suivent.",
    "P3.GI.2": "Ce qui marche bien est connu et conservé ; les groupes et les réunions qui n’aident plus sont arrêtés.",
    "P3.GI.3":
      "La coordination et le travail commun sont financés pour les deux prochaines années par plus d’une source, et les rôles clés ont une relève.",
    "P3.GI.4": "Les décisions et les ressources passent aux acteurs locaux et aux personnes concernées, comme convenu.",
    "P3.SP.1":
      "Les activités sont suivies par rapport au plan, et chacune est reliée à une stratégie et à un résultat.",
    "P3.SP.2":
      "Les revers et les surprises sont signalés tôt, discutés sans chercher de coupable et mènent à une décision consignée.",
    "P3.SP.3": "Les progrès et l’absence de progrès sont communiqués régulièrement à toutes les personnes concernées.",
    "P3.SP.4": "L’agenda est revu à des dates fixées et adapté quand le contexte change.",
    "P3.CI.1":
      "Les premiers concernés prennent part en continu à la lecture des résultats et au choix des étapes suivantes, et pas seulement à des consultations.",
    "P3.CI.2":
      "Les partenaires et la communauté partagent une description de ce qu’est une vraie participation au fil du temps, et s’y comparent.",
    "P3.CI.3":
      "Des personnes nouvelles et peu représentées nous rejoignent, et nous demandons pourquoi à celles qui partent.",
    "P3.CI.4": "Les retours et les plaintes reçoivent une réponse à temps, et les réponses sont visibles.",
    "P3.EI.1":
      "Les partenaires se réunissent autour des données communes au moins une fois par trimestre et peuvent dire ce qu’elles leur apprennent.",
    "P3.EI.2":
      "Des signaux convenus déclenchent un examen du cap, et quand ils se sont déclenchés, le cap a vraiment été examiné.",
    "P3.EI.3": "Les résultats par groupe montrent à qui cela profite et à qui non.",
    "P3.EI.4":
      "Les chiffres et la parole des premiers concernés sont lus ensemble, et les limites des données sont dites.",
  },
};
