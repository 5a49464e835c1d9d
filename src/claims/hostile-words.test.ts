import { expect, test } from 'vitest';
import { answersIn, bundledRecord, meets, rowsOf } from '#fixtures';

/*
 * Invented sentences, many of them false on purpose: quote nothing from here as a fact. A line holds the day of the
 * text, the answers that it must get (a stroke divides verdicts that would both be fair), and the text.
 */

const deedsAndParties = `
2018-07-11 | commitment holds | Kazakhstan signed the Optional Protocol on the involvement of children in armed conflict on 6 September 2000.
2018-07-11 | commitment contradicted | Kazakhstan ratified the Optional Protocol on the involvement of children in armed conflict on 6 September 2000.
2018-07-11 | commitment another thing is meant | Kazakhstan ratified the Optional Protocol on the sale of children, which forbids the recruitment of child soldiers.
2018-07-11 | commitment not in the record | Kazakhstan joined the Montreux Principles on child soldiers in peacekeeping.
2018-07-11 | commitment holds | Norway has endorsed the Safe Schools Declaration.
2018-07-11 | commitment contradicted | The United States is not a party to the Optional Protocol on the involvement of children in armed conflict.
2018-07-11 | commitment not in the record | The United States has not ratified the Convention on the Rights of the Child.
2018-07-11 | commitment holds | The minimum age of voluntary recruitment in Kazakhstan is 19, according to its declaration under OPAC.
2018-07-11 | commitment contradicted | India declared 18 as the minimum age of voluntary recruitment.
2018-07-11 | commitment holds | India declared 16 as the minimum age of voluntary recruitment.
2018-07-11 | commitment holds, other wording | Kazakhstan signed the Vancouver Principles.
2018-07-11 | commitment holds | OPAC was ratified by Sweden.
2018-07-11 | instrument holds | The Optional Protocol on the involvement of children in armed conflict entered into force on 12 February 2002.
2018-07-11 | instrument contradicted | The Optional Protocol on the involvement of children in armed conflict entered into force on 25 May 2000.
2018-07-11 | instrument holds | The Safe Schools Declaration was opened for endorsement in Oslo in May 2015.
2018-07-11 | instrument contested | The Vancouver Principles were launched with 54 founding endorsers.
2011-10-01 | instrument holds | One hundred States have endorsed the Paris Commitments.
2023-03-01 | instrument holds | 173 States are parties to the Optional Protocol on the involvement of children in armed conflict.
2023-03-01 | instrument contradicted | 130 States are parties to the Optional Protocol on the involvement of children in armed conflict.
2018-07-11 | listing holds | The Taliban were listed for abduction in the 2018 report on children and armed conflict.
2018-07-11 | listing contradicted | The armed forces of the Democratic Republic of the Congo are listed for abduction.
2018-07-11 | listing holds | ELN is on the list of parties that recruit and use children.
2018-07-11 | listing outdated/contradicted | FARC-EP is listed for recruitment of children.
2020-07-01 | listing holds | The Saudi-led coalition was taken off the list in the 2020 report on children and armed conflict.
2020-07-01 | listing contradicted | The Saudi-led coalition was removed from the list of parties in 2019.
2023-07-10 | listing holds | Russian armed forces were added to the list for killing and maiming children and for attacks on schools and hospitals in 2023.
2022-07-10 | listing contradicted | Russian armed forces were listed in 2022 for killing and maiming children.
2018-07-11 | listing holds | The report listed 66 parties in 20 situations.
2018-07-11 | listing contradicted | The annexes of the 2018 report list 55 parties to conflict that violate children's rights.
2018-07-11 | listing holds | Seven parties in Syria were listed in the 2018 report on children and armed conflict.
2024-07-01 | listing holds | Hamas was listed for the first time in 2024 for killing and maiming and for abduction of children.
2025-07-01 | listing holds | Viv Ansanm was listed in 2025 for sexual violence against children.
2025-07-01 | listing contradicted | Viv Ansanm was listed in 2025 for abduction of children.
2022-05-01 | action-plan holds | The Houthis signed an action plan with the United Nations in April 2022.
2022-05-01 | action-plan contradicted | The Houthis signed an action plan with the United Nations in April 2021.
2020-03-01 | action-plan contradicted | The Saudi-led coalition signed an action plan with the United Nations to protect children.
2020-03-01 | action-plan holds | SDF signed an action plan on 29 June 2019 to end the recruitment of children.
2018-07-11 | report holds | The report S/2018/465 of the Secretary-General was published on 27 June 2018.
2018-07-11 | report contradicted | The report of the Secretary-General on children and armed conflict for 2017 (S/2017/821) counts the violations.
2018-07-11 | report holds | The annual report on 2017 was issued as A/72/865-S/2018/465.
2018-07-11 | report contradicted | The report S/2018/465 was published on 27 May 2018.
2024-07-01 | report contradicted | The annual report on 2022, S/2024/384, lists the parties.
2018-07-11 | campaign contradicted | The campaign "Children, Not Soldiers" was launched in 2012.
2018-07-11 | campaign holds | The campaign "Children, Not Soldiers" was launched in March 2014.
2020-01-11 | campaign not in the record/only the party itself says so | Sweden signed the campaign Children, Not Soldiers.
2018-07-11 | programme holds | More than 5,000 children were released from armed groups in 2017.
2018-07-11 | programme contradicted | More than 15,000 children were released and reintegrated in 2017.
2018-07-11 | programme holds | 311 children were released in South Sudan in February 2018.
2021-03-01 | programme holds | In Somalia, 1,283 children were released from armed forces and groups in 2020.
2021-03-01 | programme contradicted | In Somalia, 2,283 children were released from armed forces and groups in 2020.
2018-07-11 | resolution-adoption holds; sponsor-count contested | Resolution 2427 was adopted on 9 July 2018. The document was co-sponsored by 98 States.
2018-07-11 | commitment holds; council-membership holds | Kazakhstan ratified OPAC in 2003. The country is now a member of the Security Council.
2018-07-11 | commitment holds; commitment contradicted | Kazakhstan ratified OPAC in 2003. It signed it in 2001.
2018-07-11 | resolution-adoption holds; resolution-vote holds | On 9 July the Council adopted resolution 2427 on children and armed conflict. It was adopted unanimously.
`;

test.each(rowsOf(deedsAndParties))('what States and parties did: %s, %s: %s', async (date, wanted, text) => {
  expect(await answersIn(bundledRecord, date, text)).toSatisfy(meets(wanted), wanted);
});

const manyWords = `
2018-07-11 | instrument holds | OPAC has been in force since 12 February 2002.
2018-07-11 | instrument holds | The Convention on the Rights of the Child dates from 20 November 1989.
2018-07-11 | instrument holds | The UN General Assembly adopted the Convention on the Rights of the Child on 20 November 1989.
2018-07-11 | instrument contradicted | The UN General Assembly adopted the Convention on the Rights of the Child in 1991.
2018-07-11 | instrument holds | The date on which the Convention on the Rights of the Child took effect is 2 September 1990.
2018-07-11 | instrument holds; instrument holds | Adopted in May 2000, the Optional Protocol on the involvement of children in armed conflict became binding in February 2002.
2018-07-11 | instrument holds | It was on 25 May 2000 that the Optional Protocol on the involvement of children in armed conflict saw the light of day.
2018-07-11 | instrument holds | The Rome Statute of the International Criminal Court was adopted on 17 July 1998.
2018-07-11 | instrument contradicted | The Rome Statute of the International Criminal Court has applied since 2004.
2018-07-11 | instrument holds | The Paris Principles were agreed in February 2007.
2018-07-11 | instrument holds | The Paris Commitments go back to a conference in Paris in February 2007.
2018-07-11 | instrument contradicted | The Paris Commitments go back to a conference in Paris in February 2009.
2018-07-11 | instrument holds | The Arms Trade Treaty entered into force in December 2014.
2018-07-11 | instrument holds | ILO Convention No. 182 on the worst forms of child labour was adopted in June 1999.
2018-07-11 | instrument contradicted | ILO Convention No. 182 on the worst forms of child labour was adopted in June 2000.
2018-07-11 | instrument holds | Since May 2015 States have been able to endorse the Safe Schools Declaration.
2018-07-11 | instrument holds | The Vancouver Principles date back to 15 November 2017.
2018-07-11 | instrument holds | The Vancouver Principles (November 2017) protect children from recruitment.
2018-07-11 | instrument holds | In Vancouver, on 15 November 2017, the Vancouver Principles were made public.
2023-01-20 | instrument holds | The Declaration on explosive weapons was opened for endorsement in Dublin on 18 November 2022.
2018-07-11 | instrument holds | The Optional Protocol on a communications procedure took effect on 14 April 2014.
2023-02-01 | instrument holds | The Optional Protocol on the involvement of children in armed conflict counts 173 parties.
2023-02-01 | instrument holds | The number of States parties to OPAC is 173.
2023-02-01 | instrument holds | By January 2023 OPAC had been ratified or acceded to by 173 States.
2023-02-01 | instrument holds, rounded | More than 170 countries are bound by OPAC.
2023-02-01 | instrument contradicted | Nearly 190 countries are bound by OPAC.
2023-02-01 | instrument holds; instrument holds | OPAC: 173 parties, 130 signatories.
2016-01-05 | instrument holds | With 196 parties, the Convention on the Rights of the Child is the most widely ratified human rights treaty.
2016-01-05 | instrument holds | All in all 196 States have joined the Convention on the Rights of the Child.
2019-08-10 | instrument holds | Ninety-five States support the Safe Schools Declaration.
2018-07-11 | instrument holds | The Safe Schools Declaration has found 79 supporters among States.
2018-07-11 | instrument contradicted | The Safe Schools Declaration has found 97 supporters among States.
2024-06-10 | instrument holds | 120 countries stand behind the Safe Schools Declaration.
2025-07-10 | instrument contested/holds | The Safe Schools Declaration enjoys the support of 121 States.
2015-06-10 | instrument holds | Thirty-seven States endorsed the Safe Schools Declaration on the day it was opened in Oslo.
2010-10-01 | instrument holds | The Paris Commitments have been endorsed by 95 countries.
2010-10-01 | instrument contradicted | The Paris Commitments have been endorsed by 59 countries.
2007-03-01 | instrument contested | At the Paris conference, 58 States committed themselves to the Paris Commitments.
2020-01-01 | instrument holds | The Rome Statute counts 123 States parties.
2018-07-11 | commitment another thing is meant | Sweden has joined the Paris Agreement to protect children from recruitment by armed groups.
2018-07-11 | commitment another thing is meant | Norway endorsed the Paris Climate Agreement, which protects child soldiers.
2018-07-11 | instrument another thing is meant | The Optional Protocol on the sale of children sets the age for taking part in hostilities.
2018-07-11 | instrument another thing is meant | Child recruitment is forbidden by the Optional Protocol on a communications procedure.
2018-07-11 | commitment another thing is meant | Russia ratified the Optional Protocol on the sale of children, promising not to send anyone under 18 into combat.
2018-07-11 | office another thing is meant; speaker holds | Virginia Gamba, Special Representative of the Secretary-General on Violence against Children, briefed the Council on children and armed conflict.
2018-07-11 | office another thing is meant/contradicted | Virginia Gamba is the Special Representative on Sexual Violence in Conflict, and she presented the report on children and armed conflict.
2018-07-11 | resolution-adoption another thing is meant/contradicted | The first resolution on children and armed conflict was resolution 1325.
2018-07-11 | commitment another thing is meant | Canada signed the Montreux Document on child soldiers and peacekeeping.
2018-07-11 | resolution-adoption another thing is meant/contradicted | With resolution 2250 on youth, the Council set up the monitoring and reporting mechanism on children and armed conflict.
2018-07-11 | commitment holds | Kazakhstan deposited its instrument of ratification of OPAC on 10 April 2003.
2018-07-11 | commitment holds | Kazakhstan has been a party to OPAC since 2003.
2018-07-11 | commitment holds | Russia became a party to OPAC in 2008.
2018-07-11 | commitment contradicted | Russia became a party to OPAC in 2001.
2018-07-11 | commitment holds; commitment holds | Iran has signed but not ratified OPAC.
2019-10-05 | commitment holds | Myanmar became party to the Optional Protocol on children in armed conflict last month.
2019-10-05 | commitment holds | On 27 September 2019 Myanmar ratified OPAC.
2018-07-11 | commitment holds, other wording; commitment holds, other wording | Both Canada and France stand by the Safe Schools Declaration.
2018-07-11 | commitment holds | Among the endorsers of the Vancouver Principles is Norway.
2018-07-11 | commitment holds; commitment holds; commitment holds | Kazakhstan, Myanmar and Tunisia endorsed the Paris Commitments in February 2017.
2018-07-11 | commitment contradicted | Canada ratified OPAC in 2005.
2018-07-11 | commitment holds | Canada ratified OPAC before France did.
2018-07-11 | commitment holds | Canada, a party to OPAC since July 2000, has written the declaration.
2018-07-11 | commitment not in the record | Russia has ratified the Rome Statute.
2018-07-11 | commitment holds | Russia signed the Rome Statute in September 2000.
2018-07-11 | commitment holds | The ratification of OPAC by Sweden took place on 20 February 2003.
2018-07-11 | commitment holds | Sweden's ratification of OPAC dates from February 2003.
2018-07-11 | commitment contradicted | Sweden's ratification of OPAC dates from February 2004.
2018-07-11 | commitment holds | For Norway OPAC came into force in October 2003.
2018-07-11 | listing holds | The Taliban appear in the annexes of the 2018 report.
2018-07-11 | listing holds | Among the listed parties is the Lord's Resistance Army.
2018-07-11 | listing holds | Al-Shabaab was again on the UN list of parties in 2018, this time for five violations, including abduction of children.
2024-07-01 | listing holds | For the first time the UN list of parties that violate children's rights includes the Rapid Support Forces.
2024-07-01 | listing holds | The Rapid Support Forces and the Sudanese Armed Forces joined the "list of shame" for violations against children in 2024.
2018-07-11 | listing holds; action-plan holds | The Sudanese government forces came off the list of parties in 2018 after completing an action plan on children.
2018-07-11 | listing holds | MILF in the Philippines has been delisted since 2017.
2025-07-01 | listing holds | Haitian gang coalition Viv Ansanm appears in the annex to the report on children and armed conflict.
2018-07-11 | listing contradicted | Boko Haram is listed for denial of humanitarian access to children.
2016-08-01 | listing holds/not in the record | DR Congo's army is still listed for sexual violence against children.
2018-07-11 | action-plan holds | The Civilian Joint Task Force in Nigeria signed an action plan in September 2017.
2018-07-11 | action-plan contradicted | The Civilian Joint Task Force in Nigeria signed an action plan in September 2015.
2018-07-11 | action-plan holds | An action plan was signed by the Coordination of Azawad Movements in March 2017.
2018-07-11 | action-plan holds | Yemen's government forces have had an action plan since 2014.
2018-07-11 | action-plan contradicted/not in the record | Al-Shabaab signed an action plan in 2017 to end the recruitment of children.
2018-07-11 | action-plan holds | In 2011 Chad signed an action plan to end the recruitment of children.
2018-07-11 | action-plan holds | Sudan agreed an action plan with the UN in March 2016 against the recruitment of children.
2018-07-11 | report holds | The Secretary-General's report on children and armed conflict in 2017 came out on 27 June 2018.
2018-07-11 | report holds | S/2018/502 is the sixth report on children and armed conflict in the Democratic Republic of the Congo.
2018-07-11 | report contradicted | S/2018/502 is the fifth report on children and armed conflict in the Democratic Republic of the Congo.
2018-07-11 | report holds | The sixth report on children and armed conflict in the Democratic Republic of the Congo covers January 2014 to December 2017.
2025-07-11 | report holds | On 19 June 2025 the UN published its annual report on children and armed conflict, S/2025/247.
2025-07-11 | report contradicted | On 19 May 2025 the UN published its annual report on children and armed conflict, S/2025/247.
2018-07-11 | campaign holds | "Children, Not Soldiers" is a campaign that began in March 2014.
2018-07-11 | campaign holds; campaign holds | The Special Representative and UNICEF launched Children, Not Soldiers in 2014.
2018-07-11 | campaign contradicted | Children, Not Soldiers, a campaign launched in 2016, aims at national armies.
2018-07-11 | campaign holds | The campaign Children, Not Soldiers concerned eight States.
2018-07-11 | programme holds, rounded/holds/contested | Around 10,000 children were released and reintegrated in 2017.
2021-03-01 | programme holds | 1,283 children left armed forces and groups in Somalia in 2020.
2018-07-11 | programme holds/holds, other wording | 849 children were released by the Tatmadaw between June 2012 and June 2017.
2020-03-01 | programme holds/holds, rounded/not in the record | The Civilian Joint Task Force released more than 1,700 children between 2017 and 2019.
2019-08-01 | programme holds/holds, other wording | In 2018 some 13,600 children benefited from release and reintegration.
2018-07-11 | debate holds | On 31 October 2017 the Council issued presidential statement S/PRST/2017/21.
2018-07-11 | debate contradicted | On 31 October 2016 the Council issued presidential statement S/PRST/2017/21.
2018-07-11 | debate holds | Prime Minister Stefan Löfven presided over the debate on children and armed conflict.
2018-07-11 | debate holds | "Protecting children today prevents conflicts tomorrow" was the title of the debate on children and armed conflict.
2018-07-11 | debate contradicted | "Abduction of children" was the title of the debate on children and armed conflict on 9 July 2018.
2015-06-20 | debate holds | The Council's debate on children and armed conflict of 18 June 2015 dealt with the abduction of children.
2024-06-27 | debate holds | The Republic of Korea, president of the Council for June, convened the debate on children and armed conflict of 26 June.
2021-07-01 | debate holds | Estonia's President, Kersti Kaljulaid, chaired the Council's debate on children and armed conflict on 28 June 2021.
2018-07-11 | council-membership holds | Sweden holds one of the ten elected seats on the Security Council.
2018-07-11 | council-membership holds; council-membership holds; council-membership holds | The elected members of the Council in 2018 include Poland, Peru and Kuwait.
2018-07-11 | council-membership holds | Italy left the Security Council at the end of 2017.
2018-07-11 | council-membership contradicted | Sweden's term on the Security Council runs from 2018 to 2019.
2018-07-11 | council-membership holds | Sweden's term on the Security Council runs from 2017 to 2018.
2018-07-11 | council-membership holds | China is one of the five permanent members of the Security Council.
2018-07-11 | council-membership holds | Norway does not sit on the Security Council at present.
2018-07-11 | office holds | Virginia Gamba was appointed Special Representative for Children and Armed Conflict in April 2017.
2018-07-11 | office contradicted | Virginia Gamba was appointed Special Representative for Children and Armed Conflict in July 2012.
2018-07-11 | office holds | Since April 2017 the post of Special Representative for Children and Armed Conflict has been held by Virginia Gamba.
2018-07-11 | office holds | Before her, Leila Zerrougui was Special Representative for Children and Armed Conflict from 2012 to 2017.
2022-03-01 | office holds | Catherine Russell took over as Executive Director of UNICEF on 1 February 2022.
2022-03-01 | office outdated/contradicted | UNICEF is headed by Henrietta Fore.
2018-07-11 | office holds; speaker holds | UNICEF is headed by Henrietta Fore, who briefed the Council on children and armed conflict on 9 July.
2018-07-11 | sponsor holds | The penholder of resolution 2427 was Sweden.
2018-07-11 | sponsor holds, other wording | Sweden led the negotiations on resolution 2427.
2018-07-11 | sponsor contradicted/not in the record | Norway led the negotiations on resolution 2427.
2018-07-11 | sponsor-count contradicted | Only 40 States co-sponsored resolution 2427.
2018-07-11 | sponsor-count holds, rounded/contested | More than 90 States co-sponsored resolution 2427.
2024-12-23 | sponsor-count holds | Resolution 2764 attracted 111 co-sponsors.
2024-12-23 | sponsor-count holds, rounded/holds | Resolution 2764 has over 110 co-sponsors.
2025-07-01 | figure holds | According to the report, 7,906 times humanitarian access to children was denied in 2024.
2025-07-01 | figure holds | The number of abducted children stood at 4,573 in 2024.
2025-07-01 | figure holds, other wording | With 41,370 cases verified in 2024, grave violations against children reached a new high.
2025-07-01 | figure contradicted | With 41,370 cases verified in 2023, grave violations against children reached a new high.
2025-07-01 | figure holds; figure holds | Grave violations against children: 2024 – 41,370; 2023 – 32,990.
2025-07-01 | figure holds; figure holds | Grave violations against children rose from 32,990 in 2023 to 41,370 in 2024.
2025-07-01 | figure contradicted; figure holds | Grave violations against children rose from 30,000 in 2023 to 41,370 in 2024.
2025-07-01 | figure holds | 3,137 children were subjected to multiple grave violations in 2024.
2024-07-01 | figure holds | In 2023 sexual violence affected 1,470 children in armed conflict.
2024-07-01 | figure contradicted | In 2023 rape and other sexual violence affected 4,170 children in armed conflict.
2024-07-01 | figure holds, rounded | Some 8,600 children were recruited and used in 2023 in armed conflict.
2021-07-01 | figure holds, rounded | In 2020 almost 20,000 children suffered grave violations in armed conflict.
2021-07-01 | figure holds | 26,425 grave violations: this is the toll for children in 2020.
2021-07-01 | figure holds; figure holds | Of 26,425 grave violations against children, 23,946 were committed in 2020.
2018-07-11 | figure holds | In 2017 government forces committed some 9,000 and armed groups some 15,000 grave violations against children.
2018-07-11 | resolution-vote holds | Not a single member of the Council voted against resolution 2427.
2018-07-11 | resolution-vote contradicted | Two members of the Council abstained in the vote on resolution 2427.
2018-07-11 | resolution-vote holds | Resolution 2427 met with no opposition in the Council: 15 votes to none.
2012-10-01 | resolution-vote contradicted | Resolution 2068 met with no abstention: 15 votes in favour.
2018-07-11 | resolution-vote holds | With 15 votes for and none against, the Council passed resolution 2427 on children and armed conflict.
2018-07-11 | resolution-adoption holds; resolution-adoption holds | The Council's twelfth text on children and armed conflict, resolution 2427, dates from 9 July 2018.
2018-07-11 | resolution-adoption holds | Thirteen years ago, in July 2005, resolution 1612 was adopted.
2018-07-11 | resolution-adoption contradicted | It was in 2006 that the Council adopted resolution 1612 on children and armed conflict.
2018-07-11 | resolution-adoption holds | S/RES/1882 (2009) of 4 August 2009 widened the grounds for listing.
2018-07-11 | resolution-adoption holds | Resolution 1261 (1999) was the first on children and armed conflict.
2018-07-11 | resolution-adoption contradicted | Resolution 1314 (2000) was the first on children and armed conflict.
2021-11-11 | resolution-adoption holds | Resolution 2601 is the first resolution devoted entirely to the protection of education in armed conflict.
2018-07-11 | commitment holds | The Republic of Kazakhstan has been party to the Convention on the Rights of the Child since 1994.
2018-07-11 | commitment contradicted | The Republic of Kazakhstan has been party to the Convention on the Rights of the Child since 1990.
2018-07-11 | commitment holds, other wording | In February 2017, Kazakhstan joined the Paris Commitments and Principles.
2018-07-11 | commitment holds | France, which ratified OPAC on 5 February 2003, spoke in the debate.
2018-07-11 | commitment holds/holds, other wording | Kazakhstan, as is known, ratified the Arms Trade Treaty in 2017.
2024-03-11 | commitment holds | The Optional Protocol on a communications procedure was ratified by Kazakhstan on 7 February 2024.
2018-07-11 | commitment contradicted/not in the record | The Optional Protocol on a communications procedure was ratified by Kazakhstan in 2016.
2018-07-11 | speaker holds | Speaking for Estonia, Latvia and Lithuania, Sven Jürgenson addressed the open debate on children and armed conflict.
2018-07-11 | speaker holds | Ukraine's Deputy Foreign Minister Sergiy Kyslytsya took the floor in the debate on children and armed conflict on 9 July 2018.
2018-07-11 | speaker holds; speaker holds | Japan and Pakistan spoke in the open debate on children and armed conflict of 9 July 2018.
2018-07-11 | speaker not in the record | Brazil spoke in the open debate on children and armed conflict of 9 July 2018.
2019-08-03 | speaker-count holds | More than 80 speakers took part in the debate on children and armed conflict of 2 August 2019.
2020-06-25 | speaker-count holds | Ninety-three States were represented in the statements to the debate on children and armed conflict of 23 June 2020.
2018-07-11 | listing holds | UN blacklist for child rights abuses: Saudi-led coalition stays on it for killing and maiming children in Yemen.
2018-07-11 | listing holds | The annex lists 66 parties to conflict that commit grave violations against children.
2024-07-01 | listing contradicted | The Sudanese Armed Forces are listed for sexual violence against children.
2025-07-01 | listing holds | The Gulf Clan (Clan del Golfo) is listed for recruiting and using children.
2018-07-11 | listing contradicted/outdated | Chad's army is on the list of parties that recruit children.
2015-07-11 | listing holds | Chad's army was delisted in 2014.
2018-07-11 | report holds; report holds | The country report on Colombia with the symbol S/2016/837 is dated 4 October 2016.
2018-07-11 | report holds; report contradicted | The country report on Colombia with the symbol S/2016/837 is dated 4 October 2017.
2018-07-11 | report contradicted | S/2016/133 is a report on children and armed conflict in Somalia.
2018-07-11 | report holds | S/2016/133 is the third report on children and armed conflict in the Central African Republic.
2020-01-11 | programme holds | In the Democratic Republic of the Congo over 440 children were released from armed groups in 2018.
2024-10-11 | programme holds | 122 children were released in Sudan in 2023.
2018-07-11 | campaign holds | Launched in March 2014, the campaign Children, Not Soldiers aimed to end recruitment by government forces.
2018-07-11 | campaign holds; campaign contradicted | The campaign Children, Not Soldiers was started by Save the Children in 2014.
2018-07-11 | office holds | Ms. Gamba, Special Representative for Children and Armed Conflict since 2017, presented the report.
2018-07-11 | office contradicted | Ms. Gamba, Special Representative for Children and Armed Conflict since 2012, presented the report.
2018-07-11 | office contradicted | Maria Example, Special Representative of the Secretary-General for Children and Armed Conflict, briefed the Council.
2024-10-11 | office holds | Malta chairs the Security Council Working Group on Children and Armed Conflict.
2018-07-11 | office holds | The first chair of the Working Group on Children and Armed Conflict was France.
`;

test.each(rowsOf(manyWords))('the same facts in many words: %s, %s: %s', async (date, wanted, text) => {
  expect(await answersIn(bundledRecord, date, text)).toSatisfy(meets(wanted), wanted);
});
