/** Where things stand in the room to write in. */
package gleaner.desk.write;
