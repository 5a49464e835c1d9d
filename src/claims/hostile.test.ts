import { expect, test } from 'vitest';
import { answersIn, bundledRecord, meets, rowsOf } from '#fixtures';

/*
 * Invented sentences, many of them false on purpose: quote nothing from here as a fact. A line holds the day of the
 * text, the answers that it must get (a stroke divides verdicts that would both be fair), and the text.
 */

const figuresAndCouncil = `
2024-06-15 | figure holds; figure holds; figure holds | The UN verified 32,990 grave violations against 22,557 children in 2023, up from 27,180 the year before.
2024-06-15 | figure holds; figure holds | In 2023, 22,557 children were affected by grave violations, against 18,890 a year earlier.
2026-06-30 | figure contradicted | In 2025, 38,558 children were affected.
2026-06-30 | figure holds | In 2025, 24,174 children were affected.
2018-07-11 | figure contested; figure holds/holds, other wording | 6,000 violations were committed by government forces and 15,000 by armed groups in 2017.
2025-11-02 | office outdated | Virginia Gamba, the Special Representative for Children and Armed Conflict, said the trend was alarming.
2025-09-01 | office holds/outdated/not in the record | Virginia Gamba, the Special Representative for Children and Armed Conflict, said the trend was alarming.
2024-06-12 | listing not in the record | Al-Shabaab has been listed for all five violations since 2018.
2020-01-10 | action-plan holds | Myanmar's army, the Tatmadaw, signed an action plan in June 2012.
2018-07-11 | council-membership contradicted; resolution-adoption holds | Germany was a member of the Security Council when resolution 2427 was adopted.
2018-07-11 | council-membership holds; resolution-adoption holds | Kuwait was a member of the Security Council when resolution 2427 was adopted.
2020-02-01 | council-membership holds | Germany was elected to the Security Council and is a member of it.
2019-08-01 | figure holds, rounded | Nearly 1,000 children were victims of sexual violence in 2018.
2019-08-01 | figure contradicted | Nearly 900 children were victims of sexual violence in 2018.
2025-07-01 | figure holds, rounded | Almost 12,000 children were killed or maimed in 2024.
2025-07-01 | figure holds, rounded | Close to 5,000 children were abducted in 2024.
2025-07-01 | figure holds, rounded | About 7,400 children were recruited and used in 2024.
2025-07-01 | figure holds, rounded | Roughly 8,000 incidents of denial of humanitarian access were verified in 2024.
2025-07-01 | figure holds, rounded | Over 41,000 grave violations against children were verified in 2024.
2025-07-01 | figure contradicted | Over 42,000 grave violations against children were verified in 2024.
2025-07-01 | figure contradicted | Fewer than 22,000 children suffered grave violations in 2024.
2025-07-01 | figure holds/holds, other wording | As many as 22,495 children suffered grave violations in 2024.
2025-07-01 | figure holds, rounded | Between 11,000 and 12,000 children were killed or maimed in armed conflict in 2024.
2025-07-01 | figure holds, rounded | Some 4.6 thousand children were abducted in 2024.
2025-07-01 | nothing | Tens of thousands of grave violations against children were verified in 2024.
2025-07-01 | figure holds, rounded | 41k grave violations against children were verified in 2024, the UN says.
2025-07-01 | figure contradicted | UN: more than 22,000 kids killed in armed conflict in 2024
2024-06-20 | figure holds; figure holds | In 2023 the UN counted 5,301 children killed and 6,348 maimed.
2024-06-20 | figure contradicted | In 2023, 11,649 children were killed in armed conflicts.
2024-06-20 | figure holds, other wording | In 2023, 11,649 children were killed or injured in armed conflicts.
2024-06-20 | figure holds | Denial of humanitarian access: 5,205 incidents in 2023.
2024-06-20 | figure contradicted | 5,205 children were abducted by armed groups in 2023.
2024-06-20 | figure holds | A total of 2,491 children were deprived of their liberty in 2023 for actual or alleged association with armed groups.
2024-06-20 | figure holds | 2,684 children were victims of more than one violation in 2023.
2024-06-20 | figure contradicted | The UN verified 32,990 grave violations in 2022.
2024-06-20 | figure contradicted | 32,990 grave violations against children were committed in 2023.
2024-06-20 | figure holds | Of these, 30,705 grave violations against children were committed in 2023.
2024-06-20 | figure holds; figure holds | Of the 32,990 grave violations against children, 2,285 were committed earlier but verified in 2023.
2022-07-20 | figure holds; figure holds | Last year 2,515 children were killed and 5,555 were maimed in situations of armed conflict.
2022-07-20 | figure contradicted | Last year 8,422 children were killed or maimed in armed conflict, the UN said.
2022-07-20 | figure holds, rounded | More than 6,300 children were recruited and used by parties to conflict in 2021.
2021-07-20 | figure holds | At least 1,268 children suffered sexual violence in armed conflict in 2020.
2021-07-20 | figure holds | In 2020, attacks on schools and hospitals numbered 856.
2021-07-20 | figure holds | In armed conflict, more than 3,200 children were abducted in 2020.
2020-07-20 | figure holds; figure holds | In 2019, 4,019 children were killed and 6,154 maimed.
2020-07-20 | figure contradicted | In 2019, 4,019 children were killed or maimed in situations of armed conflict.
2018-07-11 | figure holds | The UN chief's report speaks of more than 21,000 grave violations against children in 2017.
2018-07-11 | figure contradicted | The UN chief's report speaks of more than 21,000 children who were victims of grave violations in 2017.
2018-07-11 | figure holds, other wording | In 2017 more than 15,500 grave violations against children were verified, the report says.
2018-07-11 | figure holds, other wording | More than 8,000 girls and boys were recruited into armed groups in 2017.
2018-07-11 | figure holds | More than 8,000 girls and boys were recruited in armed conflict in 2017.
2018-07-11 | figure contradicted | More than 9,000 girls and boys were recruited in armed conflict in 2017.
2018-07-11 | figure not in the record | In 2017, 1,556 attacks on schools were verified in armed conflicts around the world.
2018-07-11 | figure not in the record | In 1995, 12,000 children were recruited by armed groups around the world.
2023-07-01 | figure contested | In 2022, 8,630 children were killed or maimed in armed conflict.
2023-07-01 | figure holds; figure holds | In 2022 schools were attacked 1,163 times and hospitals 647 times in armed conflict.
2023-07-01 | figure contradicted | In 2022 schools were attacked 647 times in situations of armed conflict.
2018-07-11 | figure holds | In Afghanistan, 3,179 children were killed or maimed in 2017.
2018-07-11 | figure not in the record | In Somalia, 3,179 children were killed or maimed in 2017.
2025-07-01 | figure holds | The Occupied Palestinian Territory and Israel saw 8,554 grave violations in 2024.
2012-09-20 | resolution-vote contradicted | Security Council resolution 2068 on children and armed conflict was adopted by consensus.
2012-09-20 | resolution-vote holds; resolution-vote holds | Russia and China abstained in the vote on resolution 2068 on children and armed conflict.
2012-09-20 | resolution-vote contradicted | Pakistan voted against resolution 2068.
2012-09-20 | resolution-vote contradicted | India abstained on resolution 2068.
2012-09-20 | resolution-vote contradicted | Resolution 2068 received 12 votes in favour and 3 abstentions.
2012-09-20 | resolution-vote holds | Eleven members voted for resolution 2068, and four abstained.
2018-07-10 | resolution-vote contradicted | Resolution 2427 passed with 14 votes in favour and one abstention.
2018-07-10 | resolution-vote holds | All 15 members of the Council voted in favour of resolution 2427.
2018-07-10 | resolution-vote contradicted | The United States vetoed resolution 2427.
2018-07-10 | resolution-vote holds | Kazakhstan voted in favour of resolution 2427.
2018-07-10 | resolution-vote contradicted | Germany voted in favour of resolution 2427.
2021-11-02 | resolution-vote holds | The protection of education in armed conflict got a resolution of its own: 2601, adopted unanimously.
2021-11-02 | resolution-adoption holds | Resolution 2601 was adopted on 29 October 2021.
2021-11-02 | resolution-adoption contradicted | Resolution 2601 was adopted on 28 October 2021.
2021-11-02 | resolution-adoption holds | Adopted at the Council's 8889th meeting, resolution 2601 concerns education.
2021-11-02 | resolution-adoption contradicted | Adopted at the Council's 8305th meeting, resolution 2601 concerns education.
2018-07-10 | resolution-adoption holds | Yesterday the Security Council adopted resolution 2427 on children and armed conflict.
2018-07-11 | resolution-adoption contradicted | Yesterday the Security Council adopted resolution 2427 on children and armed conflict.
2018-07-11 | resolution-adoption holds | Resolution 2427 is the twelfth resolution of the Council on children and armed conflict.
2018-07-11 | resolution-adoption contradicted | Resolution 2427 is the eleventh resolution of the Council on children and armed conflict.
undated | resolution-adoption holds; resolution-vote holds | NEW YORK, 9 July (UN News) – The Security Council today unanimously adopted resolution 2427, its twelfth on children and armed conflict.
2018-07-11 | resolution-adoption contradicted | The Council passed resolution 2427, its fourteenth on children and armed conflict.
2026-11-01 | resolution-adoption outdated/contradicted | The latest resolution of the Council on children and armed conflict is 2427.
2026-11-01 | resolution-adoption holds | The latest resolution of the Council on children and armed conflict is 2764.
2018-07-11 | resolution-adoption holds | Resolution 1612 of 2005 created the monitoring and reporting mechanism.
2018-07-11 | resolution-adoption contradicted | Resolution 1539 created the Working Group on Children and Armed Conflict.
2018-07-11 | resolution-adoption holds | The Council made sexual violence a trigger for listing by resolution 1882 (2009).
2018-07-11 | resolution-adoption holds; resolution-adoption contradicted | Resolution 1882 (2008) made killing and maiming a ground for listing.
2018-07-11 | resolution-adoption another thing is meant/contradicted | Resolution 1325 created the monitoring and reporting mechanism on grave violations against children.
2018-07-11 | resolution-adoption contradicted | Abduction became a trigger for listing with resolution 1998 of 2011.
2024-12-23 | sponsor-count holds; sponsor holds | Malta drafted resolution 2764, which 111 States co-sponsored.
2024-12-23 | sponsor-count contradicted | Resolution 2764 on children and armed conflict was co-sponsored by 98 States.
2018-07-11 | sponsor-count contested | Resolution 2427 was co-sponsored by 95 States.
2018-07-11 | sponsor-count contested; sponsor holds | Resolution 2427 was sponsored by Sweden and 97 other countries.
2018-07-11 | sponsor-count contradicted; sponsor holds | Resolution 2427 was sponsored by Sweden and 120 other countries.
2015-07-01 | sponsor-count holds | Resolution 2225 had 56 co-sponsors.
2021-11-02 | sponsor-count holds | Ninety-nine Member States co-sponsored resolution 2601.
2021-11-02 | sponsor holds; sponsor holds | Niger and Norway were the penholders of resolution 2601.
2021-11-02 | sponsor contradicted/not in the record | France was the penholder of resolution 2601.
2018-07-11 | sponsor not in the record | Brazil co-sponsored resolution 2427.
2018-07-11 | sponsor only the party itself says so | Estonia co-sponsored resolution 2427.
2018-07-11 | speaker-count holds | In the open debate on children and armed conflict of 9 July 2018, 91 delegations took the floor.
2018-07-11 | speaker-count contradicted | In the open debate on children and armed conflict of 9 July 2018, 60 delegations took the floor.
2015-06-20 | speaker-count holds; speaker-count holds | Seventy-three delegations spoke in the open debate on children and armed conflict on 18 June 2015, representing 167 States.
2021-07-01 | speaker-count holds | In the debate on children and armed conflict of 28 June 2021, 72 statements were made.
2018-07-11 | speaker-count holds/holds, rounded/contested/holds, other wording | 116 countries spoke in the debate on children and armed conflict.
2018-07-11 | speaker holds | Henrietta Fore briefed the Council in the open debate on children and armed conflict on 9 July 2018.
2018-07-11 | speaker holds | Stefan Löfven spoke in the debate on children and armed conflict of 9 July.
2024-06-27 | speaker holds | Ban Ki-moon spoke for The Elders in the Council's open debate on children and armed conflict on 26 June 2024.
2018-07-11 | speaker contradicted/not in the record | Ban Ki-moon briefed the Council in the open debate on children and armed conflict on 9 July 2018.
2025-06-27 | debate holds | Guyana presided over the Council's debate on children and armed conflict on 25 June 2025.
2025-06-27 | debate contradicted | Malta presided over the Council's debate on children and armed conflict on 25 June 2025.
2018-07-11 | debate holds | Sweden, which held the presidency, chaired the open debate on children and armed conflict.
2018-07-11 | debate holds | The open debate on children and armed conflict was held under the presidency of Sweden.
2018-07-11 | debate contradicted | The open debate on children and armed conflict was held under the presidency of Poland.
2018-07-11 | debate contradicted | The open debate on children and armed conflict took place on 10 July 2018.
2017-11-02 | debate holds; debate holds | Under the French presidency, the Council held its debate on children and armed conflict on 31 October 2017.
2020-09-12 | debate holds | The debate of 10 September 2020 on children and armed conflict was devoted to attacks against schools.
2018-07-11 | council-membership holds | Kazakhstan is a non-permanent member of the Security Council.
2019-02-01 | council-membership outdated | Kazakhstan is a non-permanent member of the Security Council.
2018-07-11 | council-membership outdated | Norway is a member of the Security Council.
2018-07-11 | council-membership contradicted | Kazakhstan is a permanent member of the Security Council.
2018-07-11 | council-membership contradicted | Kazakhstan joined the Security Council in January 2018.
2022-02-01 | council-membership holds | Kenya served on the Security Council in 2021 and 2022.
2022-02-01 | council-membership contradicted | Kenya served on the Security Council in 2019-2020.
2021-07-01 | office holds | The Working Group on Children and Armed Conflict was chaired by Norway in 2021.
2021-07-01 | office contradicted | The Working Group on Children and Armed Conflict was chaired by Sweden in 2021.
2018-07-11 | office holds | Sweden chairs the Working Group on Children and Armed Conflict.
2018-07-11 | office contradicted | Norway chairs the Security Council Working Group on Children and Armed Conflict.
2018-07-11 | office holds | Belgium will take over. Sweden has chaired the Working Group on Children and Armed Conflict since 2017.
2018-07-11 | office contradicted/outdated | Leila Zerrougui, Special Representative of the Secretary-General for Children and Armed Conflict, visited Colombia.
2018-07-11 | office holds | Leila Zerrougui was the Special Representative for Children and Armed Conflict until 2017.
2018-07-11 | office holds | UNICEF Executive Director Henrietta Fore welcomed the vote on children and armed conflict.
2018-07-11 | office outdated | UNICEF Executive Director Anthony Lake welcomed the vote on children and armed conflict.
2018-07-11 | office holds | Olara Otunnu was the first Special Representative for Children and Armed Conflict.
2018-07-11 | office contradicted | Radhika Coomaraswamy was the first Special Representative for Children and Armed Conflict.
2026-01-10 | office holds | Vanessa Frazier, the Special Representative for Children and Armed Conflict, took part.
`;

test.each(rowsOf(figuresAndCouncil))('figures, resolutions, debates, seats and offices: %s, %s: %s', async (date, wanted, text) => {
  expect(await answersIn(bundledRecord, date, text)).toSatisfy(meets(wanted), wanted);
});

const offTheme = `
2018-07-11 | nothing | The Vancouver Canucks won 4-1 in front of 18,000 spectators.
2018-07-11 | nothing | Paris hosted 84 States for a conference on plastics.
2018-07-11 | nothing | The Montreal Protocol entered into force on 1 January 1989.
2018-07-11 | nothing | UNICEF vaccinated 10,000 children against measles in Kenya last year.
2018-07-11 | nothing | The school has 1,163 pupils and 66 teachers.
2018-07-11 | nothing | The Human Rights Council adopted a resolution on Myanmar by 35 votes to 3, with 8 abstentions.
2018-07-11 | nothing | The General Assembly adopted resolution 72/245 on the girl child without a vote.
2018-07-11 | nothing | Resolution 2417 on hunger and conflict was adopted unanimously in May 2018.
2018-07-11 | nothing | Kazakhstan ratified the Paris Agreement in December 2016.
2018-07-11 | nothing | Sweden beat Switzerland 1-0 and left for home.
2018-07-11 | nothing | In 2017, 3,179 people were killed on the roads of Afghanistan.
2018-07-11 | nothing | Police detained 2,500 protesters, among them 14 children.
2018-07-11 | nothing | More than 21,000 traffic violations were recorded in 2017.
2018-07-11 | nothing | The court heard 98 witnesses on child custody.
2018-07-11 | nothing | The country has 24,174 hospitals beds and 900 clinics.
2018-07-11 | nothing | Canada launched a programme for 55 Arctic communities on 15 November 2017.
2018-07-11 | nothing | Norway chairs the Arctic Council in 2023.
2018-07-11 | nothing | Malta holds the presidency of the Council of the European Union.
2018-07-11 | nothing | The Kyoto Protocol was signed by 84 States.
2018-07-11 | nothing | An earthquake killed 8,000 people, many of them children, in 2015.
2018-07-11 | nothing | New resolution for the new year: 66 per cent want to lose weight.
2018-07-11 | nothing | The laptop has a resolution of 2427 by 1612 pixels.
2018-07-11 | nothing | The Geneva Convention on Road Traffic has 101 parties.
2018-07-11 | nothing | Henrietta and Virginia opened a shop in Oslo.
2018-07-11 | nothing | Germany signed the defence pact with France in 2017.
2018-07-11 | nothing | The bishop of Rome endorsed the declaration on human fraternity.
2018-07-11 | nothing | The Taliban captured two districts and killed 40 soldiers in June.
2018-07-11 | nothing | Boko Haram killed 86 people in Dalori in 2016.
2018-07-11 | nothing | Turkey abstained from the vote in the parliamentary assembly of NATO.
2018-07-11 | nothing | The Security Council adopted resolution 2428 on South Sudan with nine votes in favour and six abstentions.
2018-07-11 | nothing | The Security Council renewed the mandate of the mission in Mali by resolution 2423.
2018-07-11 | nothing | Children under 15 pay half the price, and 500 tickets are left.
2018-07-11 | nothing | Save the Children collected 9,000 blankets.
2018-07-11 | nothing | The World Food Programme fed 7,000,000 people in Yemen in 2017.
2018-07-11 | nothing | We must never forget the suffering of children in war.
2018-07-11 | nothing | Who will speak for the children of Syria?
2018-07-11 | nothing | All States are called upon to endorse the Safe Schools Declaration.
2018-07-11 | nothing | Armed conflict has many causes, and no single resolution can end it.
2018-07-11 | nothing | The minimum age for a driving licence in India is 18.
2018-07-11 | nothing | The minister said the protocol for handing over the border post was signed in 2000.
2018-07-11 | nothing | Kazakhstan sponsored the resolution on a day against nuclear tests, and 98 countries supported it.
2018-07-11 | nothing | The Working Group on Arbitrary Detention was chaired by Mexico.
2018-07-11 | nothing | Sweden chairs the Working Group on Fisheries this year.
2018-07-11 | nothing | The Call to Action on road safety has been joined by 60 cities.
2018-07-11 | nothing | 8,000 runners took part in the Vancouver marathon, 900 of them girls.
2018-07-11 | nothing | The Vienna Convention on Diplomatic Relations has 193 parties.
2018-07-11 | nothing | Children in Need raised 50 million pounds.
2018-07-11 | nothing | Norway and Sweden signed a protocol on reindeer grazing in 2009.
2018-07-11 | nothing | The Council of Ministers adopted the budget unanimously.
2018-07-11 | nothing | City council adopts resolution on bike lanes by 11 votes to 4.
2018-07-11 | nothing | Sweden holds the presidency of the Nordic Council of Ministers in 2018.
2018-07-11 | nothing | The report listed 66 companies in 20 countries.
2018-07-11 | nothing | Germany chaired the working group on steel.
2018-07-11 | nothing | UNESCO lists 1,092 sites.
`;

test.each(rowsOf(offTheme))('another matter stays without an answer: %s, %s: %s', async (date, wanted, text) => {
  expect(await answersIn(bundledRecord, date, text)).toSatisfy(meets(wanted), wanted);
});
