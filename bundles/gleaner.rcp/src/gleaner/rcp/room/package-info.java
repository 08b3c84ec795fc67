/** The rooms: which views they hold and how they are laid out. */
package gleaner.rcp.room;
