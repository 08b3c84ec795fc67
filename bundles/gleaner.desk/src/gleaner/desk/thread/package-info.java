/** Training threads: what is seen of them, told on cards and in curves; the program that trains. */
package gleaner.desk.thread;
