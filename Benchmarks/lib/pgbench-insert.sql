\set member random(1, 2600)
\set day random(20000, 20027)
\set quantity random(0, 3000000)
INSERT INTO pgbench_insert (member, day, action, quantity_micro, habit) VALUES (:member, :day, 1, :quantity, 0);
