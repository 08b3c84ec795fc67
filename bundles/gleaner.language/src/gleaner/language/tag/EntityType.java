// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

/** What an entity is. Same-type swapping exchanges entities of one type. */
public enum EntityType {
	PERSON, DEITY, CITY, COUNTRY, WATER, PLACE, GROUP, NAME;

	/** Whether it is somewhere rather than someone. */
	public boolean isPlace() {
		return this == CITY || this == COUNTRY || this == WATER || this == PLACE;
	}
}
