// SPDX-License-Identifier: EPL-2.0
/** What the report of a corpus says, block by block. */
package gleaner.desk.report;
