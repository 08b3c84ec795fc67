// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

/** What a name in the gazetteer names. The order is that of the packed file. */
public enum NameType {
	NAME, FEMALE, MALE, PERSON, DEITY, CITY, COUNTRY, WATER, PLACE, GROUP
}
