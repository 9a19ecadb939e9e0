#include <pursuit/explain/catalogue.hpp>

#include <functional>

#include "base/fault.hpp"

namespace pursuit {

const Catalogue kGerman{
    .act{{
        {"{other} ist auf {me} zugekommen", "kommt auf {other} zu"},
        {"{other} hat erzählt, was innen vorgeht", "erzählt, was innen vorgeht"},
        {"{other} wollte darüber reden", "möchte darüber reden"},
        {"{other} hat um Gewissheit gebeten", "bittet um Gewissheit"},
        {"{other} hat gesagt, wie wichtig {me} ist", "sagt, wie wichtig {other} ist"},
        {"{other} hat kritisiert", "kritisiert"},
        {"{other} hat {me} Vorwürfe gemacht", "macht {other} Vorwürfe"},
        {"{other} hat auf eine Antwort gedrängt", "drängt auf eine Antwort"},
        {"{other} hat um des Friedens willen nachgegeben", "gibt um des Friedens willen nach"},
        {"{other} hat gesagt, so schlimm sei es nicht", "sagt, so schlimm sei es nicht"},
        {"{other} hat das Thema gewechselt", "wechselt das Thema"},
        {"{other} hat sich erklärt und verteidigt", "erklärt und verteidigt sich"},
        {"{other} hat zurückgeschlagen, mit Worten", "schlägt zurück, mit Worten"},
        {"{other} ist still geworden", "schweigt"},
        {"{other} hat dichtgemacht", "macht dicht"},
        {"{other} ist weggegangen", "geht weg"},
        {"{other} hat um eine Pause gebeten und versprochen wiederzukommen",
         "bittet um eine Pause und verspricht wiederzukommen"},
        {"{other} ist zu {me} zurückgekommen", "kommt zu {other} zurück"},
        {"{other} hat zugehört", "hört zu"},
        {"{other} hat gesagt, dass {me} zu verstehen ist", "sagt, dass {other} zu verstehen ist"},
        {"{other} hat {me} beruhigt", "beruhigt {other}"},
        {"{other} hat um Verzeihung gebeten", "bittet um Verzeihung"},
        {"{other} hat gezeigt, was darunter liegt", "zeigt, was darunter liegt"},
        {"{other} war zärtlich", "ist zärtlich"},
        {"{other} hat nichts Besonderes gesagt", "sagt nichts Besonderes"},
    }},
    .custom{"{other} hat dies getan: {was_name}", "tut dies: {does_name}"},
    .cue{"{other} hat noch nichts gesagt", "{other} war warm", "{other} schien weit weg",
         "{other} war zornig", "{other} wollte eine Antwort", "{other} hat geantwortet"},
    .meaning{"miteinander sicher zu sein", "allein gelassen zu werden", "nicht gehört zu werden",
             "sich auf {other} nicht verlassen zu können", "keinen Raum zu haben",
             "nicht gut genug zu sein", "uneins zu sein", "Antwort zu bekommen", "gewollt zu sein",
             "in Ruhe gelassen zu werden"},
    .primary{"voller Angst", "verletzt", "traurig", "einsam", "beschämt", "ruhig"},
    .secondary{"Zorn", "Ungeduld", "Taubheit", "nichts anderes"},
    .need{"braucht Nähe", "braucht ein offenes Ohr", "braucht Gewissheit", "braucht Raum",
          "braucht Ruhe", "braucht das Gefühl zu genügen"},
    .fear{"in Angst, die Verbindung zu verlieren", "in Angst, verlassen zu werden",
          "in Angst, nicht zu genügen", "in Angst, keinen Raum mehr zu haben"},
    .tendency{"näher kommen", "{other} zurückrufen", "Schutz finden",
              "nicht länger auf Antwort hoffen", "sich öffnen", "einfach da sein",
              "es dabei belassen", "standhalten"},
    .feature{"Gewohnheit", "Sehnsucht nach Nähe", "Sehnsucht, gehört zu werden",
             "Sehnsucht nach Gewissheit", "Bedürfnis nach Raum", "Bedürfnis nach Ruhe",
             "Bedürfnis zu genügen", "Angst, die Verbindung zu verlieren",
             "Angst, verlassen zu werden", "Angst, nicht zu genügen",
             "Angst, keinen Raum mehr zu haben", "Glaube, dass Reden heilt",
             "Hoffnung, dass Zugehen hilft", "gefühlte Sicherheit", "Kälte, gehört von {other}",
             "Drängen, gehört von {other}", "Antwort, gehört von {other}",
             "Gewicht dessen, was zwischen beiden offen ist"},
    .first = "Für {me} beginnt es mit dem Gefühl, {meaning}.",
    .reading = "{was}, und {me} hat das Gefühl, {meaning}.",
    .still = "{caused}, und {me} hat noch immer das Gefühl, {meaning}; dabei gilt seitdem: {was}.",
    .at_ease = "{me} ist {primary}.",
    .beneath = "Innen ist {me} {feeling}.",
    .shown = "Darunter ist {me} {feeling}; zu sehen ist {secondary}.",
    .feeling = "{primary} und {fear}",
    .chosen = "{me} {need} und möchte {tendency}. Darum: {me} {does}.",
    .host_made = "{me} {does}. Was dafür spricht: {me} {need} und möchte {tendency}.",
    .another =
        "Ein anderer Weg von hier: {me} {does} ({chance:.3g} %, gegen {chance_made:.3g} % für "
        "das, was geschah).",
    .more = "Mehr davon hätte dorthin geführt: {feature} ({change:+.2g}).",
    .less = "Weniger davon hätte dorthin geführt: {feature} ({change:+.2g}).",
    .at_hand = "So wie es stand, lag das nahe.",
    .out_of_reach = "Keine einzelne Änderung hätte dorthin geführt.",
    .strength{"ein wenig", "mäßig", "deutlich", "ganz und gar"},
    .manner{"warm", "kalt", "drängend", "fern", "offen", "schwer zu lesen", "aufgewühlt",
            "gleichmäßig", "beherrscht", "scharf", "angespannt", "tonlos", "überwältigt", "müde",
            "beharrlich"},
    .limit{"näher kommen", "anklagen oder drängen", "beschwichtigen", "verstummen oder weggehen",
           "sich verteidigen oder zurückschlagen", "zuhören, beruhigen oder um Verzeihung bitten",
           "laut sagen, was darunter liegt", "wissen, was {other} damit meint",
           "es als erledigt ansehen", "aufnehmen, was {other} sagt"},
    .to_other = "Jetzt kommt es auf {me} an; {other} ist da und hört es.",
    .to_nobody = "Jetzt kommt es auf {me} an; {other} ist weg und hört nichts davon.",
    .acts = "{me} {does}; wie stark: {strength}.",
    .sounds = "Wie es klingt: {manner}.",
    .wants = "{me} {need} und möchte {tendency}.",
    .unsaid = "Nichts davon wird laut gesagt: was {me} fühlt und braucht.",
    .unsaid_feeling = "Nicht laut gesagt: was {me} fühlt.",
    .unsaid_need = "Nicht laut gesagt: was {me} braucht.",
    .not_now = "Nicht in diesem Zug: {limit}.",
};

Fault catalogue_in(std::string_view language, Catalogue& out) noexcept {
    if (language != kLanguages[0] && language != kLanguages[1]) {
        return unknown("language", language, nearest(language, kLanguages, std::identity{}));
    }
    out = language == kLanguages[0] ? kEnglish : kGerman;
    return {};
}

}  // namespace pursuit
