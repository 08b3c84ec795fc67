// SPDX-License-Identifier: EPL-2.0
/** Words that came where others stood: of which kind they are. */
package gleaner.desk.change;
