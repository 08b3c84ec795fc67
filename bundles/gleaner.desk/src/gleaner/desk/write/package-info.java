// SPDX-License-Identifier: EPL-2.0
/** Where things stand in the room to write in, and who writes. */
package gleaner.desk.write;
