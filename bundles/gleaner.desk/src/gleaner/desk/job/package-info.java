// SPDX-License-Identifier: EPL-2.0
/** Jobs as the room Train shows them: which there are, their tasks as a table, their curves, what a task printed. */
package gleaner.desk.job;
