/** What the room of raw poems shows and offers. */
package gleaner.desk.ore;
