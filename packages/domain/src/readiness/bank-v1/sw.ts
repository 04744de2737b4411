import type { BankTexts } from "../question-bank.ts";

/** The first question bank in Swahili. */
export const sw: BankTexts = {
  anchors: {
    NOT_STARTED: "Hakuna kilichopo bado",
    DISCUSSED: "Imezungumzwa, hakuna kilichoandikwa wala kufanywa",
    STARTED: "Ipo kwa sehemu, au kwa baadhi tu",
    LARGELY_IN_PLACE: "Imeandikwa na inatumiwa na wengi",
    FULLY_IN_PLACE: "Inatumiwa na wote wanaohusika, na ilipitiwa upya ndani ya miezi 12 iliyopita",
  },
  statements: {
    "P1.GI.1":
      "Mashirika na watu kutoka kila sekta inayoathiri tatizo wametajwa, na wameulizwa wao wenyewe kama wanataka kushiriki.",
    "P1.GI.2":
      "Viongozi wa washirika wanaotarajiwa wamesema hadharani kwamba kufanya kazi pamoja kutaleta zaidi ya kila mmoja kufanya peke yake.",
    "P1.GI.3":
      "Kuna angalau mtu mmoja anayeheshimiwa na viongozi wengine, aliye tayari kuwaita pamoja na kuwafanya wabaki mezani.",
    "P1.GI.4":
      "Kwa mwaka wa kwanza ni wazi nani anaitisha mikutano, maamuzi yanafanywaje kwa sasa, na nani analipia upangaji.",
    "P1.SP.1":
      "Data zilizopo kuhusu tatizo (ukubwa, mwelekeo, nani anaumia zaidi) zimekusanywa pamoja, na washirika wanaweza kusema kinachojulikana.",
    "P1.SP.2": "Tunayohitaji bado kujua yameorodheshwa, pamoja na mhusika na njia ya kuyajua.",
    "P1.SP.3":
      "Programu, miungano na sera ambazo tayari zinashughulikia tatizo zimeorodheshwa, na ni wazi tujenge juu ya nini.",
    "P1.SP.4": "Uwezekano (muda, fedha, siasa) umechunguzwa kwa uaminifu, pamoja na kama njia rahisi zaidi ingetosha.",
    "P1.CI.1":
      "Watu wanaoishi na tatizo waliulizwa, kabla ya jambo lolote kuamuliwa, kama wanaitaka juhudi hii na ishughulikie nini.",
    "P1.CI.2": "Tunajua ni wadau gani wanaunga mkono, hawajaamua au wanapinga, na kwa nini.",
    "P1.CI.3": "Mahusiano na mitandao iliyopo imeorodheshwa, pamoja na wale wasiounganishwa na mtu yeyote.",
    "P1.CI.4":
      "Yanayowazuia watu kushiriki (lugha, gharama, muda, usalama, kufikika) yanajulikana na yanashughulikiwa.",
    "P1.EI.1": "Tuna orodha ya vipimo na mifumo ya data ambayo washirika tayari wanaitumia.",
    "P1.EI.2": "Thamani za mwanzo zipo kwa hali kuu tunazotaka kubadilisha, pia kwa makundi yanayoathirika zaidi.",
    "P1.EI.3": "Washirika wana ujuzi, muda na fedha za kufuatilia maendeleo, au mpango wenye gharama wa kuvipata.",
    "P1.EI.4": "Maswali ya ridhaa, umiliki na usalama wa data yameulizwa na yana mhusika.",
    "P2.GI.1":
      "Muundo (kamati ya uongozi, vikundi kazi, timu ya uratibu) umekubaliwa kwa maandishi, pamoja na majukumu, haki za kuamua na vipindi.",
    "P2.GI.2":
      "Timu ya uratibu ilichaguliwa na washirika, ina wafanyakazi, ina fedha za angalau miaka miwili, na inawajibika kwa ushirika.",
    "P2.GI.3": "Kila mshirika amesema wazi atakachoachia (udhibiti, sifa, eneo) na kisichojadilika.",
    "P2.GI.4": "Watu wanaoathirika wana viti vyenye haki halisi za kuamua, na wanasaidiwa au kulipwa ili wazitumie.",
    "P2.SP.1":
      "Rasimu ya ajenda ya pamoja inataja tatizo, maono, mipaka, matokeo na mikakati kwa maneno ambayo washirika wote wanayatumia kwa maana ileile.",
    "P2.SP.2": "Kila kipaumbele kinaweza kufuatiliwa hadi kwenye data, pamoja na yale jamii inayoyajua kwa uzoefu.",
    "P2.SP.3": "Kila mshirika amelinganisha ajenda na dhamira yake mwenyewe, na amesema inapofaa na inapokwaruza.",
    "P2.SP.4": "Njia nyingine zilifikiriwa, na sababu za uchaguzi zimeandikwa.",
    "P2.CI.1": "Ramani ya wadau imekamilika: wanaoathirika zaidi wanasema hakuna mtu muhimu anayekosekana.",
    "P2.CI.2": "Kwa kila kundi imekubaliwa jinsi linavyotoa taarifa, kuamua pamoja au kuongoza, na msaada linaoupata.",
    "P2.CI.3": "Maoni ya jamii yamebadilisha kitu katika ajenda, na watu wameambiwa ni nini.",
    "P2.CI.4": "Ujumbe ulio wazi na mwaliko wa kuchukua hatua unawafikia watu kupitia njia na lugha wanazoziamini.",
    "P2.EI.1": "Washirika wanakubaliana kuhusu orodha fupi ya viashiria vya pamoja vyenye maelezo yaliyoandikwa.",
    "P2.EI.2": "Kwa kila kiashiria, chanzo, mzunguko, washirika wanaohusika, thamani ya mwanzo na lengo vimewekwa.",
    "P2.EI.3": "Imekubaliwa jinsi data zinavyojumlishwa, kukaguliwa, kulindwa na kusahihishwa.",
    "P2.EI.4": "Imekubaliwa jinsi maendeleo, pamoja na habari mbaya, yanavyoelezwa kwa washirika, wafadhili na jamii.",
    "P3.GI.1":
      "Utawala na timu ya uratibu hupitiwa upya angalau mara moja kwa mwaka kwa maoni ya washirika na jamii, na mabadiliko hufuata.",
    "P3.GI.2": "Kinachofanya kazi vizuri kinajulikana na kinatunzwa; vikundi na mikutano isiyosaidia tena hufungwa.",
    "P3.GI.3":
      "Uratibu na kazi ya pamoja vina fedha za miaka miwili ijayo kutoka zaidi ya chanzo kimoja, na majukumu muhimu yana warithi.",
    "P3.GI.4": "Maamuzi na rasilimali vinahamia kwa wahusika wa eneo na watu wanaoathirika, kama ilivyokubaliwa.",
    "P3.SP.1": "Shughuli hufuatiliwa kulingana na mpango, na kila moja imeunganishwa na mkakati na matokeo.",
    "P3.SP.2": "Vikwazo na mambo yasiyotarajiwa huletwa mapema, hujadiliwa bila lawama na huleta uamuzi ulioandikwa.",
    "P3.SP.3": "Maendeleo na ukosefu wa maendeleo huelezwa mara kwa mara kwa kila anayehusika.",
    "P3.SP.4": "Ajenda hupitiwa upya kwa nyakati zilizopangwa na hurekebishwa hali inapobadilika.",
    "P3.CI.1":
      "Walengwa wenyewe hushiriki wakati wote katika kusoma matokeo na kuamua hatua zinazofuata, si katika mashauriano tu.",
    "P3.CI.2":
      "Washirika na jamii wana maelezo ya pamoja ya ushiriki wa kweli kadiri muda unavyopita, na hujipima nayo.",
    "P3.CI.3": "Watu wapya na wasiowakilishwa vya kutosha hujiunga, na tunawauliza wanaoondoka kwa nini.",
    "P3.CI.4": "Maoni na malalamiko hujibiwa kwa wakati, na majibu yanaonekana.",
    "P3.EI.1":
      "Washirika hukutana kuhusu data za pamoja angalau kila robo mwaka, na wanaweza kusema data zinawaambia nini.",
    "P3.EI.2": "Ishara zilizokubaliwa huanzisha mapitio ya mwelekeo, na zilipotokea mwelekeo ulipitiwa kweli.",
    "P3.EI.3": "Matokeo yaliyogawanywa kwa makundi yanaonyesha nani anafaidika na nani hafaidiki.",
    "P3.EI.4": "Takwimu na sauti za walengwa husomwa pamoja, na mipaka ya data husemwa.",
  },
};
