//! Countries by ISO 3166-1 code, and the commoner ones by their names in four languages.

use crate::imports::fold::key_of;

/// The two letters and the three letters of each country, run together.
const CODES: &str = "\
    ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW \
    AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN \
    BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG \
    CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE \
    DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN \
    FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL \
    GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV \
    HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM \
    JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO \
    LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE \
    MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS \
    MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL \
    NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI \
    PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN \
    SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV \
    SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON \
    TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN \
    VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE";

/// Length of an entry with the space behind it.
const CODE: usize = 6;

/// Names as folded keys, by the two letters.
const NAMES: &[(&str, &[&str])] = &[
    (
        "AE",
        &[
            "unitedarabemirates",
            "uae",
            "emiraty",
            "zjednoczoneemiratyarabskie",
            "оаэ",
            "איחודהאמירויות",
        ],
    ),
    ("AR", &["argentina", "argentyna", "аргентина", "ארגנטינה"]),
    ("AT", &["austria", "osterreich", "австрия", "אוסטריה"]),
    ("AU", &["australia", "австралия", "אוסטרליה"]),
    ("BE", &["belgium", "belgia", "belgie", "belgique", "бельгия", "בלגיה"]),
    ("BG", &["bulgaria", "болгария", "בולגריה"]),
    ("BR", &["brazil", "brasil", "brazylia", "бразилия", "ברזיל"]),
    ("BY", &["belarus", "bialorus", "белоруссия", "беларусь", "בלארוס"]),
    ("CA", &["canada", "kanada", "канада", "קנדה"]),
    ("CH", &["switzerland", "szwajcaria", "schweiz", "suisse", "швейцария", "שווייץ", "שוויץ"]),
    ("CL", &["chile", "чили", "צילה"]),
    ("CN", &["china", "chiny", "китай", "סין"]),
    ("CO", &["colombia", "kolumbia", "колумбия", "קולומביה"]),
    ("CY", &["cyprus", "cypr", "кипр", "קפריסין"]),
    ("CZ", &["czechrepublic", "czechia", "czechy", "чехия", "צכיה"]),
    ("DE", &["germany", "deutschland", "niemcy", "германия", "גרמניה"]),
    ("DK", &["denmark", "danmark", "dania", "дания", "דנמרק"]),
    ("EE", &["estonia", "эстония", "אסטוניה"]),
    ("EG", &["egypt", "egipt", "египет", "מצרים"]),
    ("ES", &["spain", "espana", "hiszpania", "испания", "ספרד"]),
    ("FI", &["finland", "suomi", "finlandia", "финляндия", "פינלנד"]),
    ("FR", &["france", "francja", "франция", "צרפת"]),
    (
        "GB",
        &[
            "unitedkingdom",
            "uk",
            "greatbritain",
            "england",
            "scotland",
            "wales",
            "northernireland",
            "wielkabrytania",
            "anglia",
            "великобритания",
            "англия",
            "בריטניה",
            "אנגליה",
            "הממלכההמאוחדת",
        ],
    ),
    ("GE", &["georgia", "gruzja", "грузия", "גאורגיה"]),
    ("GR", &["greece", "grecja", "греция", "יוון"]),
    ("HK", &["hongkong", "гонконг", "הונגקונג"]),
    ("HR", &["croatia", "chorwacja", "хорватия", "קרואטיה"]),
    ("HU", &["hungary", "wegry", "венгрия", "הונגריה"]),
    ("IE", &["ireland", "irlandia", "ирландия", "אירלנד"]),
    ("IL", &["israel", "izrael", "израиль", "ישראל"]),
    ("IN", &["india", "indie", "индия", "הודו"]),
    ("IT", &["italy", "italia", "wlochy", "италия", "איטליה"]),
    ("JO", &["jordan", "jordania", "иордания", "ירדן"]),
    ("JP", &["japan", "japonia", "япония", "יפן"]),
    ("KR", &["southkorea", "koreapoludniowa", "южнаякорея", "דרוםקוריאה"]),
    ("KZ", &["kazakhstan", "kazachstan", "казахстан", "קזחסטן"]),
    ("LT", &["lithuania", "litwa", "литва", "ליטא"]),
    ("LU", &["luxembourg", "luksemburg", "люксембург", "לוקסמבורג"]),
    ("LV", &["latvia", "lotwa", "латвия", "לטביה"]),
    ("MD", &["moldova", "moldawia", "молдавия", "молдова", "מולדובה"]),
    ("MX", &["mexico", "meksyk", "мексика", "מקסיקו"]),
    (
        "NL",
        &[
            "netherlands",
            "thenetherlands",
            "holland",
            "holandia",
            "niderlandy",
            "нидерланды",
            "голландия",
            "הולנד",
        ],
    ),
    ("NO", &["norway", "norge", "norwegia", "норвегия", "נורווגיה", "נורבגיה"]),
    ("NZ", &["newzealand", "nowazelandia", "новаязеландия", "ניוזילנד"]),
    ("PL", &["poland", "polska", "польша", "פולין"]),
    ("PT", &["portugal", "portugalia", "португалия", "פורטוגל"]),
    ("RO", &["romania", "rumunia", "румыния", "רומניה"]),
    ("RS", &["serbia", "сербия", "סרביה"]),
    (
        "RU",
        &["russia", "russianfederation", "rosja", "россия", "российскаяфедерация", "рф", "רוסיה"],
    ),
    ("SA", &["saudiarabia", "arabiasaudyjska", "саудовскаяаравия", "ערבהסעודית"]),
    ("SE", &["sweden", "sverige", "szwecja", "швеция", "שוודיה"]),
    ("SG", &["singapore", "singapur", "сингапур", "סינגפור"]),
    ("SI", &["slovenia", "slowenia", "словения", "סלובניה"]),
    ("SK", &["slovakia", "slowacja", "словакия", "סלובקיה"]),
    ("TH", &["thailand", "tajlandia", "таиланд", "תאילנד"]),
    ("TR", &["turkey", "turkiye", "turcja", "турция", "טורקיה"]),
    ("UA", &["ukraine", "ukraina", "украина", "אוקראינה"]),
    (
        "US",
        &[
            "unitedstates",
            "unitedstatesofamerica",
            "usa",
            "america",
            "stanyzjednoczone",
            "сша",
            "ארצותהברית",
            "ארהב",
        ],
    ),
    ("UZ", &["uzbekistan", "узбекистан", "אוזבקיסטן"]),
    ("VE", &["venezuela", "wenezuela", "венесуэла", "ונצואלה"]),
    ("ZA", &["southafrica", "rpa", "юар", "דרוםאפריקה"]),
];

/// The two letters of a country written as a code or a name.
#[must_use]
pub fn parse_country(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let by_code = || {
        let part = match text.len() {
            2 => 0..2,
            3 => 2..5,
            _ => return None,
        };
        let starts = (0..CODES.len()).step_by(CODE);
        let code = |at: &usize| {
            CODES.as_bytes()[at + part.start..at + part.end].eq_ignore_ascii_case(text.as_bytes())
        };
        starts.into_iter().find(code).map(|at| &CODES[at..at + 2])
    };
    let by_name = || {
        let key = key_of(text);
        NAMES.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(code, _)| *code)
    };
    by_code().or_else(by_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_codes_and_by_names_in_four_languages() {
        for text in ["PL", "pol", "Poland", "Polska", "Польша", "פולין"] {
            assert_eq!(parse_country(text), Some("PL"), "{text}");
        }
        assert_eq!(parse_country("UK"), Some("GB"));
        assert_eq!(parse_country("ארה\"ב"), Some("US"));
        assert_eq!(parse_country("צ'כיה"), Some("CZ"));
        assert_eq!(parse_country("Atlantis"), None);
        assert_eq!(parse_country("QQ"), None);
    }

    #[test]
    fn every_name_is_written_as_its_key_and_every_code_is_whole() {
        for name in NAMES.iter().flat_map(|(_, names)| *names) {
            assert_eq!(key_of(name), *name);
        }
        assert!(CODES.split(' ').all(|entry| entry.len() + 1 == CODE));
        assert_eq!(CODES.split(' ').count(), 250);
    }
}
